import { managementGroupScope } from '#lib/model/scope.ts'
import { mayRead } from '../access.ts'
import { ok, refusal } from '../answer.ts'
import type { Call, Route } from '../call.ts'
import type { ContainerEntry } from '../tenant/indexed-tenant.ts'
import { objectIn, textIn } from '../tenant/rows.ts'
import { paged } from './paged.ts'
import { refusedScope } from './refusals.ts'

const prefix = '/providers/microsoft.management'
const groupType = 'Microsoft.Management/managementGroups'

export const managementGroups: readonly Route[] = [
  {
    method: 'GET',
    path: new RegExp(`^${prefix}/managementgroups$`),
    answer: (call) => paged(call, readable(call, [...call.azure.managementGroups.values()]).map(infoOf)),
  },
  // The next pages of `getEntities` are asked for with GET.
  { method: 'POST', path: new RegExp(`^${prefix}/getentities$`), answer: entities },
  { method: 'GET', path: new RegExp(`^${prefix}/getentities$`), answer: entities },
  { method: 'GET', path: new RegExp(`^${prefix}/managementgroups/(?<group>[^/]+)$`), answer: managementGroup },
  { method: 'GET', path: new RegExp(`^${prefix}/managementgroups/(?<group>[^/]+)/descendants$`), answer: descendants },
]

const readable = ({ access, azure }: Call, entries: ContainerEntry[]) =>
  entries.filter(({ scope }) => mayRead(access, azure, scope))

const isGroup = ({ scope }: ContainerEntry) => !scope.startsWith('/subscriptions/')
const shownName = ({ row }: ContainerEntry) => textIn(objectIn(row, 'properties'), 'displayName') || textIn(row, 'name')

function infoOf(entry: ContainerEntry) {
  const tenantId = textIn(entry.row, 'tenantId')
  return {
    id: entry.row.id,
    type: groupType,
    name: entry.name,
    properties: { tenantId, displayName: shownName(entry) },
  }
}

function everything({ azure }: Call): ContainerEntry[] {
  return [...azure.managementGroups.values(), ...azure.subscriptions.values()]
}

/** The management groups above, from the root down. */
const groupsAbove = ({ azure }: Call, { ancestors }: ContainerEntry) =>
  ancestors.flatMap((scope) => azure.managementGroups.get(scope) ?? []).reverse()

function entities(call: Call) {
  const entries = readable(call, everything(call))
  const answer = paged(
    call,
    entries.map((entry) => {
      const above = groupsAbove(call, entry)
      const below = everything(call).filter(({ ancestors }) => ancestors.includes(entry.scope))
      const children = below.filter(({ ancestors }) => ancestors[0] === entry.scope)
      return {
        id: entry.row.id,
        type: isGroup(entry) ? groupType : '/subscriptions',
        name: entry.name,
        properties: {
          tenantId: textIn(entry.row, 'tenantId'),
          displayName: shownName(entry),
          parent: { id: above.at(-1)?.row.id ?? null },
          permissions: 'view',
          inheritedPermissions: 'view',
          parentDisplayNameChain: above.map(shownName),
          parentNameChain: above.map(({ name }) => name),
          numberOfDescendants: below.length,
          numberOfChildren: children.length,
          numberOfChildGroups: children.filter(isGroup).length,
        },
      }
    }),
  )
  const body = answer.body as { value?: unknown[] }
  return body.value ? ok({ ...body, count: entries.length }) : answer
}

function managementGroup(call: Call) {
  const { azure, request, named } = call
  const scope = managementGroupScope(named.group!)
  const refused = refusedScope(call, scope, 'Microsoft.Management/managementGroups/read')
  if (refused) return refused
  const expand = request.query.get('$expand') ?? ''
  if (!/^(?:|children|path|ancestors)$/.test(expand))
    return refusal(400, 'BadRequest', `The value '${expand}' of $expand is not supported.`)
  const entry = azure.managementGroups.get(scope)!
  const above = groupsAbove(call, entry)
  const parent = above.at(-1)
  const path = [...above, entry].map((one) => ({ name: one.name, displayName: shownName(one) }))
  return ok({
    ...infoOf(entry),
    properties: {
      ...infoOf(entry).properties,
      details: {
        version: 1,
        updatedTime:
          textIn(objectIn(objectIn(entry.row, 'properties'), 'details'), 'updatedTime') || '2024-01-01T00:00:00Z',
        updatedBy: call.settings.objectId,
        ...(parent && { parent: { id: parent.row.id, name: parent.name, displayName: shownName(parent) } }),
        ...(expand === 'path' && { path }),
        ...(expand === 'ancestors' && {
          managementGroupAncestors: above.map(({ name }) => name).reverse(),
          managementGroupAncestorsChain: path.slice(0, -1).reverse(),
        }),
      },
      ...(expand === 'children' && { children: childrenOf(call, entry, request.query.get('$recurse') === 'true') }),
    },
  })
}

type Child = { type: string; id: string; name: string; displayName: string; children?: Child[] }

function childrenOf(call: Call, parent: ContainerEntry, deep: boolean): Child[] {
  return readable(call, everything(call))
    .filter(({ ancestors }) => ancestors[0] === parent.scope)
    .map((entry) => {
      const below = isGroup(entry) && deep ? childrenOf(call, entry, deep) : []
      return {
        type: isGroup(entry) ? groupType : '/subscriptions',
        id: entry.row.id,
        name: entry.name,
        displayName: shownName(entry),
        ...(below.length > 0 && { children: below }),
      }
    })
}

function descendants(call: Call) {
  const scope = managementGroupScope(call.named.group!)
  const refused = refusedScope(call, scope, 'Microsoft.Management/managementGroups/descendants/read')
  if (refused) return refused
  const below = everything(call).filter(({ ancestors }) => ancestors.includes(scope))
  return paged(
    call,
    below.map((entry) => ({
      id: entry.row.id,
      type: isGroup(entry) ? groupType : `${groupType}/subscriptions`,
      name: entry.name,
      properties: { displayName: shownName(entry), parent: { id: groupsAbove(call, entry).at(-1)!.row.id } },
    })),
  )
}
