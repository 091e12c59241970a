import { z } from 'zod'
import type { Fact } from '#lib/model/facts.ts'
import { isGuid } from '#lib/model/guid.ts'
import { lastSegment, managementGroupScope, scopeId } from '#lib/model/scope.ts'
import { textOf } from '#lib/resources/json-value.ts'
import { bodyOf, compact, idAndShown, neededText, optionalText, tags } from './fields.ts'

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

/** From Resource Graph, Resource Manager, `getEntities`, and `az account list`, where the id is a bare GUID. */
export function subscriptionFactOf(value: unknown): Fact<'subscriptions'> {
  const row = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  const names = body.managementGroupAncestorsChain?.map(({ name }) => name) ?? body.parentNameChain?.toReversed()
  const ancestors = names?.map(managementGroupScope) ?? (body.parent ? [scopeId(body.parent.id)] : undefined)
  const rowName = isGuid(row.name ?? '') ? undefined : row.name
  return compact({
    ...idAndShown(isGuid(lastSegment(row.id)) ? `/subscriptions/${lastSegment(row.id)}` : row.id),
    name: row.displayName ?? body.displayName ?? rowName ?? lastSegment(row.id),
    tenantId: (row.tenantId ?? body.tenantId)?.toLowerCase(),
    state: row.state ?? textOf(body.state),
    ancestors,
    tags: row.tags,
  })
}
