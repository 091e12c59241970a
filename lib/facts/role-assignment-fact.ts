import { z } from 'zod'
import type { RoleAssignment } from '#lib/model/facts.ts'
import { roleKey } from '#lib/model/guid.ts'
import { parentInId, scopeId } from '#lib/model/scope.ts'
import {
  bodyOf,
  compact,
  idAndShown,
  neededText,
  optionalText,
  optionalTime,
  principalText,
  scopeAndShown,
} from './fields.ts'

const schema = z.object({ id: neededText })
const bodySchema = z.object({
  principalId: principalText,
  principalType: optionalText,
  roleDefinitionId: neededText,
  roleDefinitionName: optionalText,
  scope: optionalText,
  condition: optionalText,
  createdOn: optionalTime,
  createdBy: optionalText,
  description: optionalText,
  delegatedManagedIdentityResourceId: optionalText,
})

/** From Resource Manager and Resource Graph below `properties`; flattened by `az role assignment list`. */
export function roleAssignmentFactOf(value: unknown): RoleAssignment {
  const { id } = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  const delegated = body.delegatedManagedIdentityResourceId
  return compact({
    ...idAndShown(id),
    ...scopeAndShown(body.scope ?? parentInId(scopeId(id)) ?? '/'),
    principalId: body.principalId,
    principalType: body.principalType,
    roleId: roleKey(body.roleDefinitionId),
    roleName: body.roleDefinitionName,
    condition: body.condition,
    state: 'active',
    createdAt: body.createdOn,
    createdBy: body.createdBy?.toLowerCase(),
    description: body.description,
    delegatedIdentityId: delegated === undefined ? undefined : scopeId(delegated),
  })
}
