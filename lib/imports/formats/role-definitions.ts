import { z } from 'zod'
import { roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import { armTypeOf, bodyOf, compact, neededText, optionalText, texts } from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'
import { permissions } from '../permissions.ts'

const schema = z.object({ id: optionalText, name: optionalText, roleType: optionalText })
const bodySchema = z.object({
  roleName: neededText,
  type: optionalText,
  description: optionalText,
  permissions,
  assignableScopes: texts,
})

/** From Resource Manager and Resource Graph below `properties`; flattened by `az role definition list`. */
export const roleDefinitions: ImportFormat = {
  id: 'role-definitions',
  label: 'role definitions',
  recognises: (value) => armTypeOf(value) === 'microsoft.authorization/roledefinitions',
  read(value, into) {
    const { id, name, roleType } = schema.parse(value)
    const body = bodySchema.parse(bodyOf(value))
    const shownId = neededText.parse(id ?? name)
    const isNested = bodyOf(value) !== objectOf(value)
    const kind = isNested ? body.type : roleType
    into.add(
      'roleDefinitions',
      compact({
        id: roleKey(shownId),
        shownId,
        name: body.roleName,
        custom: kind?.toLowerCase() === 'customrole',
        description: body.description,
        assignableScopes: body.assignableScopes.map(scopeId),
        permissions: body.permissions,
      }),
    )
  },
}
