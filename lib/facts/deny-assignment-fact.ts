import { z } from 'zod'
import type { DenyAssignment } from '#lib/model/facts.ts'
import { parentInId, scopeId } from '#lib/model/scope.ts'
import { bodyOf, compact, flag, idAndShown, neededText, optionalText, principalText, scopeAndShown } from './fields.ts'
import { permissions } from './permissions.ts'

const principals = z
  .array(z.object({ id: principalText, type: optionalText }).transform((principal) => compact(principal)))
  .nullish()
  .transform((list) => list ?? [])

const schema = z.object({ id: neededText, name: optionalText })
const bodySchema = z.object({
  denyAssignmentName: optionalText,
  description: optionalText,
  scope: optionalText,
  principals,
  excludePrincipals: principals,
  doNotApplyToChildScopes: flag,
  permissions,
  condition: optionalText,
  denyAssignmentEffect: optionalText,
  isSystemProtected: z.boolean().nullish(),
})

/** Only Resource Manager lists them; the effect is there in preview versions of its API. */
export function denyAssignmentFactOf(value: unknown): DenyAssignment {
  const { id, name } = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  return compact({
    ...idAndShown(id),
    name: body.denyAssignmentName ?? name ?? id,
    description: body.description,
    ...scopeAndShown(body.scope ?? parentInId(scopeId(id)) ?? '/'),
    principals: body.principals,
    excludePrincipals: body.excludePrincipals,
    doNotApplyToChildScopes: body.doNotApplyToChildScopes,
    permissions: body.permissions,
    condition: body.condition,
    effect: body.denyAssignmentEffect?.toLowerCase() === 'audit' ? 'audit' : 'enforced',
    systemProtected: body.isSystemProtected ?? undefined,
  })
}
