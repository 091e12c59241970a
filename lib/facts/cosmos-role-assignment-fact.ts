import { z } from 'zod'
import type { CosmosRoleAssignment } from '#lib/model/facts.ts'
import { parentInId, type ScopeId, scopeId } from '#lib/model/scope.ts'
import { bodyOf, compact, idAndShown, neededText, optionalText, principalText } from './fields.ts'

const schema = z.object({ id: neededText })
const bodySchema = z.object({ principalId: principalText, roleDefinitionId: neededText, scope: optionalText })

/** From Resource Manager below `properties`; flattened by `az cosmosdb sql role assignment list`. */
export function cosmosRoleAssignmentFactOf(value: unknown): CosmosRoleAssignment {
  const { id } = schema.parse(value)
  const { principalId, roleDefinitionId, scope } = bodySchema.parse(bodyOf(value))
  const account = parentInId(scopeId(id))!
  return compact({
    ...idAndShown(id),
    account,
    scope: scopeInAccount(account, scopeId(scope ?? '/')),
    principalId,
    roleId: roleDefinitionId.includes('/')
      ? scopeId(roleDefinitionId)
      : scopeId(`${account}/sqlroledefinitions/${roleDefinitionId}`),
  })
}

/** Cosmos DB says `dbs` and `colls` for what Resource Manager calls `sqlDatabases` and `containers`, and may leave out the account. */
function scopeInAccount(account: ScopeId, scope: ScopeId): ScopeId {
  const below = scope === account || scope.startsWith(`${account}/`) ? scope.slice(account.length) : scope
  if (below.startsWith('/subscriptions/')) return scope
  return scopeId(account + below.replace(/^\/dbs\//, '/sqldatabases/').replace(/\/colls\//, '/containers/'))
}
