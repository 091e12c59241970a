import type { CosmosRoleAssignment, Permission } from '../../../model/facts.ts'
import { lastSegment, scopeId } from '../../../model/scope.ts'
import { isOnPath } from '../asked.ts'
import type { Door, DoorEntry } from '../door.ts'
import { gapReason } from '../door-gaps.ts'

const account = 'Microsoft.DocumentDB/databaseAccounts'
const container = `${account}/sqlDatabases/containers`

export const cosmosDbRole: Door = {
  id: 'cosmos-db-role',
  label: 'Cosmos DB data role',
  title: 'Data roles of Cosmos DB',
  description:
    'A Cosmos DB account keeps role definitions and assignments of its own for its databases, containers and items. Azure RBAC decides nothing about its data.',
  reference: 'https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-grant-data-plane-access',
  targets: ['microsoft.documentdb/databaseaccounts'],
  nested: true,
  spelled: (below) => below.replace(/^\/dbs\//, '/sqldatabases/').replace(/\/colls\//, '/containers/'),
  unread(index, target, asked) {
    if (!/^[^/]+\/[^/]+\/(?:readmetadata$|sqldatabases\/)/.test(asked.action))
      return gapReason(
        { of: 'cosmosRoles', scope: target },
        'data roles of other interfaces of Cosmos DB than NoSQL cannot be read yet',
      )
    const cells = index.coverage.filter(({ dataset, scope }) => {
      return dataset === 'cosmosRoles' && isOnPath(index, asked, scopeId(scope))
    })
    const isShort = cells.some(({ state }) => !['complete', 'imported', 'absent'].includes(state))
    const isRead =
      cells.some(({ state }) => state === 'complete') ||
      index.facts.cosmosRoleAssignments.some((assignment) => assignment.account === target)
    return isRead && !isShort
      ? undefined
      : gapReason(
          { of: 'cosmosRoles', scope: target },
          `the data role assignments of \`${index.scopeName(target)}\` were not ${isShort && isRead ? 'all ' : ''}read`,
        )
  },
  entries: (index) => {
    const definitions = new Map(index.facts.cosmosRoleDefinitions.map((role) => [role.id, role]))
    return index.facts.cosmosRoleAssignments.map((assignment) =>
      entryOf(assignment, definitions.get(assignment.roleId)),
    )
  },
}

interface Role {
  name: string
  permissions: Permission[]
}

function entryOf({ id, principalId, scope, roleId }: CosmosRoleAssignment, read: Role | undefined): DoorEntry {
  const role = read ?? builtIn.get(lastSegment(roleId))
  return {
    id,
    principal: principalId,
    scope,
    gives: role?.name ?? lastSegment(roleId),
    ...(builtIn.has(lastSegment(roleId)) ? {} : { custom: true }),
    ...(role ? { permissions: role.permissions } : {}),
  }
}

const block = (...dataActions: string[]): Permission[] => [
  { actions: [], notActions: [], dataActions, notDataActions: [] },
]

/** Every account has these two under these ids. */
const builtIn = new Map<string, Role>([
  [
    '00000000-0000-0000-0000-000000000001',
    {
      name: 'Cosmos DB Built-in Data Reader',
      permissions: block(
        `${account}/readMetadata`,
        `${container}/executeQuery`,
        `${container}/readChangeFeed`,
        `${container}/items/read`,
      ),
    },
  ],
  [
    '00000000-0000-0000-0000-000000000002',
    {
      name: 'Cosmos DB Built-in Data Contributor',
      permissions: block(`${account}/readMetadata`, `${container}/*`, `${container}/items/*`),
    },
  ],
])
