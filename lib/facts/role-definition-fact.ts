import { z } from 'zod'
import type { RoleDefinition } from '#lib/model/facts.ts'
import { roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import { bodyOf, compact, neededText, optionalText, texts } from './fields.ts'
import { permissions } from './permissions.ts'

const schema = z.object({ id: optionalText, name: optionalText, roleType: optionalText })
const bodySchema = z.object({
  roleName: neededText,
  type: optionalText,
  description: optionalText,
  permissions,
  assignableScopes: texts,
})

/** From Resource Manager and Resource Graph below `properties`; flattened by `az role definition list`. */
export function roleDefinitionFactOf(value: unknown): RoleDefinition {
  const { id, name, roleType } = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  const shownId = neededText.parse(id ?? name)
  const isNested = bodyOf(value) !== objectOf(value)
  const kind = isNested ? body.type : roleType
  return compact({
    id: roleKey(shownId),
    shownId,
    name: body.roleName,
    custom: kind?.toLowerCase() === 'customrole',
    description: body.description,
    assignableScopes: body.assignableScopes.map(scopeId),
    permissions: body.permissions,
  })
}
