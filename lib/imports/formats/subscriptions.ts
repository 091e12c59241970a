import { z } from 'zod'
import { isGuid } from '#lib/model/guid.ts'
import { lastSegment, managementGroupScope, subscriptionScope } from '#lib/model/scope.ts'
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
})

/** From Resource Graph, Resource Manager, `getEntities`, and `az account list`, where the id is a bare GUID. */
export const subscriptions: ImportFormat = {
  id: 'subscriptions',
  label: 'subscriptions',
  recognises(value) {
    const { id, subscriptionId, tenantId, state, user } = objectOf(value)
    const type = armTypeOf(value)
    if (type === 'microsoft.resources/subscriptions' || type === 'subscriptions') return true
    if (typeof id !== 'string') return false
    if (/^\/subscriptions\/[^/]+$/i.test(id)) return type === undefined && typeof subscriptionId === 'string'
    return isGuid(id) && typeof tenantId === 'string' && typeof state === 'string' && typeof user === 'object'
  },
  read(value, into) {
    const row = schema.parse(value)
    const body = bodySchema.parse(bodyOf(value))
    const chain = body.managementGroupAncestorsChain?.map(({ name }) => name) ?? body.parentNameChain?.toReversed()
    const rowName = isGuid(row.name ?? '') ? undefined : row.name
    into.add(
      'subscriptions',
      compact({
        ...idAndShown(isGuid(row.id) ? subscriptionScope(row.id) : row.id),
        name: row.displayName ?? body.displayName ?? rowName ?? lastSegment(row.id),
        tenantId: (row.tenantId ?? body.tenantId)?.toLowerCase(),
        state: row.state ?? textOf(body.state),
        ancestors: chain?.map(managementGroupScope),
        tags: row.tags,
      }),
    )
  },
}
