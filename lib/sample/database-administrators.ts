import { principalOf, tenantId } from './names.ts'
import { armId } from './resource-row.ts'

const type = 'Microsoft.DBforPostgreSQL/flexibleServers'
const server = armId('rg-loyalty-prod', type, 'psql-loyalty-prod')

const administrators: readonly [name: string, principalType: string][] = [
  ['Database administrators', 'Group'],
  ['func-loyalty-prod', 'ServicePrincipal'],
]

/** As Resource Manager answers `/administrators` of the PostgreSQL server. */
export function databaseAdministratorRows() {
  return administrators.map(([name, principalType]) => ({
    id: `${server}/administrators/${principalOf(name)}`,
    name: principalOf(name),
    type: `${type}/administrators`,
    properties: { objectId: principalOf(name), principalName: name, principalType, tenantId },
  }))
}
