import { z } from 'zod'
import { isGuid } from '#lib/model/guid.ts'
import { lastSegment, managementGroupScope, scopeId } from '#lib/model/scope.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { armTypeOf, bodyOf, compact, idAndShown, neededText, optionalText, tags } from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'

const schema = z.object({
  id: neededText,
  name: optionalText,
  displayName: optionalText,
  tenantId: optionalText,
  state: optionalText,
  tags,
})
const bodySchema = z.object({
  displayName: optionalText,
  tenantId: optionalText,
  state: optionalText,
  managementGroupAncestorsChain: z.array(z.object({ name: neededText })).nullish(),
  /** An entity of `getEntities` names its management groups from the root down. */
  parentNameChain: z.array(neededText).nullish(),
  /** What a management group lists below itself names its parent alone. */
  parent: z.object({ id: neededText }).nullish().catch(undefined),
})
const types = new Set([
  'microsoft.resources/subscriptions',
  'microsoft.management/managementgroups/subscriptions',
  'subscriptions',
])

/** From Resource Graph, Resource Manager, `getEntities`, and `az account list`, where the id is a bare GUID. */
export const subscriptions: ImportFormat = {
  id: 'subscriptions',
  label: 'subscriptions',
  recognises(value) {
    const { id, subscriptionId, tenantId, state, user } = objectOf(value)
    const type = armTypeOf(value)
    if (type !== undefined) return types.has(type)
    if (typeof id !== 'string') return false
    if (/^\/subscriptions\/[^/]+$/i.test(id)) return typeof subscriptionId === 'string'
    return isGuid(id) && typeof tenantId === 'string' && typeof state === 'string' && typeof user === 'object'
  },
  read(value, into) {
    const row = schema.parse(value)
    const body = bodySchema.parse(bodyOf(value))
    const names = body.managementGroupAncestorsChain?.map(({ name }) => name) ?? body.parentNameChain?.toReversed()
    const ancestors = names?.map(managementGroupScope) ?? (body.parent ? [scopeId(body.parent.id)] : undefined)
    const rowName = isGuid(row.name ?? '') ? undefined : row.name
    into.add(
      'subscriptions',
      compact({
        ...idAndShown(isGuid(lastSegment(row.id)) ? `/subscriptions/${lastSegment(row.id)}` : row.id),
        name: row.displayName ?? body.displayName ?? rowName ?? lastSegment(row.id),
        tenantId: (row.tenantId ?? body.tenantId)?.toLowerCase(),
        state: row.state ?? textOf(body.state),
        ancestors,
        tags: row.tags,
      }),
    )
  },
}
