import { guid, principalOf } from './names.ts'
import { armId } from './resource-row.ts'

const accounts = {
  'cosmos-timetable-prod': armId('rg-timetable-prod', 'Microsoft.DocumentDB/databaseAccounts', 'cosmos-timetable-prod'),
  'cosmos-loyalty-prod': armId('rg-loyalty-prod', 'Microsoft.DocumentDB/databaseAccounts', 'cosmos-loyalty-prod'),
} as const
type Account = keyof typeof accounts

const sailingsReader = 'Sailings reader'
const data = 'Microsoft.DocumentDB/databaseAccounts'
const items = `${data}/sqlDatabases/containers`

/** What Cosmos DB offers in every account, and what the timetable team made for itself. */
const definitions = {
  'Cosmos DB Built-in Data Reader': {
    id: '00000000-0000-0000-0000-000000000001',
    dataActions: [`${data}/readMetadata`, `${items}/executeQuery`, `${items}/readChangeFeed`, `${items}/items/read`],
  },
  'Cosmos DB Built-in Data Contributor': {
    id: '00000000-0000-0000-0000-000000000002',
    dataActions: [`${data}/readMetadata`, `${items}/*`, `${items}/items/*`],
  },
  [sailingsReader]: {
    id: guid('sailings reader'),
    dataActions: [`${data}/readMetadata`, `${items}/items/read`],
  },
} as const
type Role = keyof typeof definitions

/** Data roles that no Azure role assignment shows. `at` is in Cosmos DB's own spelling. */
const given: readonly { to: string; role: Role; account: Account; at?: string }[] = [
  { to: 'func-timetable-prod', role: 'Cosmos DB Built-in Data Contributor', account: 'cosmos-timetable-prod' },
  {
    to: 'app-timetable-prod',
    role: sailingsReader,
    account: 'cosmos-timetable-prod',
    at: '/dbs/timetable/colls/sailings',
  },
  {
    to: 'Data readers',
    role: 'Cosmos DB Built-in Data Reader',
    account: 'cosmos-timetable-prod',
    at: '/dbs/timetable',
  },
  { to: 'func-loyalty-prod', role: 'Cosmos DB Built-in Data Contributor', account: 'cosmos-loyalty-prod' },
]

const definitionId = (account: Account, role: Role) => `${accounts[account]}/sqlRoleDefinitions/${definitions[role].id}`

/** As `az cosmosdb sql role assignment list` prints them for the two accounts. */
export function cosmosRoleAssignmentRows() {
  return given.map(({ to, role, account, at = '' }) => {
    const name = guid(`cosmos ${to} ${role} ${account}${at}`)
    return {
      id: `${accounts[account]}/sqlRoleAssignments/${name}`,
      name,
      principalId: principalOf(to),
      resourceGroup: accounts[account].split('/')[4],
      roleDefinitionId: definitionId(account, role),
      scope: accounts[account] + at,
      type: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments',
    }
  })
}

/** As Resource Manager answers `/sqlRoleDefinitions` of an account. */
export function cosmosRoleDefinitionRows() {
  return (Object.keys(accounts) as Account[]).flatMap((account) =>
    (Object.keys(definitions) as Role[])
      .filter((role) => role !== sailingsReader || account === 'cosmos-timetable-prod')
      .map((role) => ({
        id: definitionId(account, role),
        name: definitions[role].id,
        type: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions',
        properties: {
          roleName: role,
          type: role === sailingsReader ? 'CustomRole' : 'BuiltInRole',
          assignableScopes: [accounts[account]],
          permissions: [{ dataActions: definitions[role].dataActions, notDataActions: [] }],
        },
      })),
  )
}
