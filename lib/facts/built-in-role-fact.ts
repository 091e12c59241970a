import { builtInRoles } from '#lib/model/built-in-roles.ts'
import { serviceRoles } from '#lib/model/built-in-roles-by-service.ts'
import type { RoleDefinition } from '#lib/model/facts.ts'
import { type RoleKey, roleKey } from '#lib/model/guid.ts'
import { rootScope } from '#lib/model/scope.ts'
import { permissions } from './permissions.ts'

const definitions: RoleDefinition[] = Object.entries({ ...builtInRoles, ...serviceRoles }).map(([name, role]) => ({
  id: roleKey(role.id),
  shownId: role.id,
  name,
  custom: false,
  description: role.description,
  assignableScopes: [rootScope],
  permissions: permissions.parse([role]),
}))
const byId = new Map(definitions.map((role) => [role.id, role]))
const byName = new Map(definitions.map((role) => [role.name.toLowerCase(), role]))

/** A built-in role of Azure that we know, for files that name roles by id or by name and never define them. */
export const builtInRoleFact = (id: RoleKey): RoleDefinition | undefined => byId.get(id)

export const builtInRoleNamed = (name: string): RoleDefinition | undefined => byName.get(name.toLowerCase())
