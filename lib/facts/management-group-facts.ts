import { z } from 'zod'
import { lastSegment, managementGroupScope, rootScope, type ScopeId, scopeId } from '#lib/model/scope.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import type { FactSink } from './fact-sink.ts'
import { bodyOf, compact, idAndShown, neededText, optionalText } from './fields.ts'

const schema = z.object({ id: neededText, name: optionalText, displayName: optionalText, tenantId: optionalText })
const bodySchema = z.object({ displayName: optionalText, tenantId: optionalText })
const childSchema = z.object({ id: neededText, name: optionalText, displayName: optionalText })

/** Adds a management group of Resource Graph or Resource Manager, and what is nested below it. */
export function readManagementGroup(value: unknown, into: FactSink): void {
  const row = schema.parse(value)
  const properties = bodyOf(value)
  const body = bodySchema.parse(properties)
  const name = row.name ?? lastSegment(row.id)
  const tenantId = (body.tenantId ?? row.tenantId)?.toLowerCase()
  const above = ancestorsOf(properties, name.toLowerCase() === tenantId)
  into.add(
    'managementGroups',
    compact({
      ...idAndShown(row.id),
      name,
      displayName: body.displayName ?? row.displayName,
      parent: above && (above[0] ?? rootScope),
      tenantId,
    }),
  )
  readChildren(properties.children, [scopeId(row.id), ...(above ?? [])], into)
}

/** Nearest first; `undefined` where nothing is said of them. The tenant root group is named after the tenant. */
function ancestorsOf(properties: Record<string, unknown>, isRoot: boolean): ScopeId[] | undefined {
  if (isRoot) return []
  const details = objectOf(properties.details)
  const chain = listOf(details.managementGroupAncestorsChain ?? properties.managementGroupAncestorsChain)
  const names = chain.flatMap((group) => textOf(objectOf(group).name) ?? [])
  if (names.length > 0) return names.map(managementGroupScope)
  const entityNames = listOf(properties.parentNameChain).flatMap((group) => textOf(group) ?? [])
  if (entityNames.length > 0) return entityNames.toReversed().map(managementGroupScope)
  const parent = textOf(objectOf(details.parent).id) ?? textOf(objectOf(properties.parent).id)
  return parent === undefined ? undefined : [scopeId(parent)]
}

function readChildren(children: unknown, ancestors: ScopeId[], into: FactSink): void {
  for (const child of listOf(children)) {
    const { id, name, displayName } = childSchema.parse(child)
    const shown = name ?? lastSegment(id)
    if (/\/subscriptions\/[^/]+$/i.test(id)) {
      const subscription = `/subscriptions/${lastSegment(id)}`
      into.add('subscriptions', { ...idAndShown(subscription), name: displayName ?? shown, ancestors })
    } else {
      into.add('managementGroups', compact({ ...idAndShown(id), name: shown, displayName, parent: ancestors[0] }))
      readChildren(objectOf(child).children, [scopeId(id), ...ancestors], into)
    }
  }
}
