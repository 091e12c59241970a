import { z } from 'zod'
import type { CosmosRoleDefinition } from '#lib/model/facts.ts'
import { parentInId, scopeId } from '#lib/model/scope.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import { bodyOf, compact, idAndShown, neededText, optionalText } from './fields.ts'
import { permissions } from './permissions.ts'

const schema = z.object({ id: neededText, typePropertiesType: optionalText })
const bodySchema = z.object({ roleName: neededText, type: optionalText, permissions })

/** From Resource Manager below `properties`; flattened by `az cosmosdb sql role definition list`. */
export function cosmosRoleDefinitionFactOf(value: unknown): CosmosRoleDefinition {
  const { id, typePropertiesType } = schema.parse(value)
  const body = bodySchema.parse(bodyOf(value))
  const isNested = bodyOf(value) !== objectOf(value)
  const kind = isNested ? body.type : typePropertiesType
  return compact({
    ...idAndShown(id),
    name: body.roleName,
    account: parentInId(scopeId(id))!,
    custom: kind?.toLowerCase() === 'customrole',
    permissions: body.permissions,
  })
}
