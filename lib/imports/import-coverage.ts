import { type CoverageCell, type Dataset, datasets } from '#lib/model/coverage.ts'
import type { FactKind, Facts } from '#lib/model/facts.ts'
import type { PartCovered } from './import-format.ts'

const graph = 'https://graph.microsoft.com/v1.0'
const resourceGraph = (query: string, file: string) =>
  `az graph query -q "${query}" --first 1000 --output json > ${file}`

/** Which facts each dataset consists of, and the command that exports it. */
const sources: Record<Dataset, { kinds: FactKind[]; command: string; hint?: string }> = {
  managementGroups: {
    kinds: ['managementGroups'],
    command: resourceGraph(
      "resourcecontainers | where type == 'microsoft.management/managementgroups' | order by id asc",
      'management-groups.json',
    ),
  },
  subscriptions: {
    kinds: ['subscriptions'],
    command: resourceGraph(
      "resourcecontainers | where type == 'microsoft.resources/subscriptions' | order by id asc",
      'subscriptions.json',
    ),
  },
  resources: {
    kinds: ['resources'],
    command: resourceGraph('resources | order by id asc', 'resources.json'),
    hint: 'above 1,000 rows repeat it with `--skip-token` from the answer, or use `az resource list` for each subscription',
  },
  roleDefinitions: {
    kinds: ['roleDefinitions'],
    command: 'az role definition list --output json > role-definitions.json',
    hint: 'for each subscription',
  },
  roleAssignments: {
    kinds: ['roleAssignments'],
    command: 'az role assignment list --all --output json > role-assignments.json',
    hint: 'for each subscription',
  },
  denyAssignments: {
    kinds: ['denyAssignments'],
    command:
      'az rest --method get --url "https://management.azure.com/subscriptions/<subscription id>/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01" > deny-assignments.json',
    hint: 'for each subscription',
  },
  federatedCredentials: {
    kinds: ['federatedCredentials'],
    command:
      'az identity federated-credential list --identity-name <identity> --resource-group <resource group> --output json > federated-credentials.json',
    hint: 'for each user-assigned identity',
  },
  directory: {
    kinds: ['principals', 'applications'],
    command: 'az ad sp list --all --output json > service-principals.json',
    hint: 'likewise `az ad group list`, `az ad user list` and `az ad app list --all`',
  },
  groupMembers: {
    kinds: ['groupMemberships'],
    command: `az rest --method get --url '${graph}/groups/<group id>/members?$top=999' --query "{id: '<group id>', members: value}" > group-members.json`,
    hint: 'for each group that holds a role',
  },
  appRoles: {
    kinds: ['appRoleAssignments'],
    command: `az rest --method get --url '${graph}/servicePrincipals(appId=%2700000003-0000-0000-c000-000000000000%27)/appRoleAssignedTo?$top=999' > application-permissions.json`,
  },
  directoryRoles: {
    kinds: ['directoryRoleAssignments'],
    command: `az rest --method get --url '${graph}/roleManagement/directory/roleAssignments?$expand=roleDefinition' > directory-roles.json`,
  },
  cosmosRoles: {
    kinds: ['cosmosRoleAssignments', 'cosmosRoleDefinitions'],
    command:
      'az cosmosdb sql role assignment list --account-name <account> --resource-group <resource group> --output json > cosmos-role-assignments.json',
    hint: 'for each Cosmos DB account; likewise `az cosmosdb sql role definition list`',
  },
  lastSignIns: {
    kinds: ['lastSignIns'],
    command:
      "az rest --method get --url 'https://graph.microsoft.com/beta/reports/servicePrincipalSignInActivities?$top=999' > last-sign-ins.json",
  },
  activityEvents: {
    kinds: ['activityEvents'],
    command:
      'az monitor activity-log list --namespace Microsoft.Authorization --offset 90d --max-events 10000 --output json > activity-events.json',
    hint: 'for each subscription; likewise with `--namespace Microsoft.ManagedIdentity`',
  },
  databaseAdministrators: {
    kinds: ['databaseAdministrators'],
    command:
      'az rest --method get --url "https://management.azure.com<id of the server>/administrators?api-version=2022-12-01" > database-administrators.json',
    hint: 'for each PostgreSQL server; for MySQL with `api-version=2022-01-01`',
  },
}

/**
 * How far files covered a tenant: what they held, nobody can say whether that was all; what they did not hold; and what
 * they are known to hold a part of, unless another of them listed the same `wholly`.
 */
export function importCoverage(
  facts: Facts,
  parts: readonly PartCovered[] = [],
  wholly: ReadonlySet<FactKind> = new Set(),
): CoverageCell[] {
  return (Object.keys(datasets) as Dataset[]).flatMap((dataset): CoverageCell[] => {
    const { kinds, command, hint } = sources[dataset]
    const count = kinds.reduce((sum, kind) => sum + facts[kind].length, 0)
    const how = `run \`${command}\`${hint ? `; ${hint}` : ''}`
    const known = kinds.some((kind) => wholly.has(kind)) ? [] : parts.filter((part) => part.dataset === dataset)
    if (known.length > 0) return known.map((part) => cellOf(part, count, how))
    if (count > 0) return [{ dataset, scope: '/', state: 'imported', count }]
    return [{ dataset, scope: '/', state: 'absent', count: 0, remedy: how }]
  })
}

function cellOf(part: PartCovered, count: number, how: string): CoverageCell {
  if ('state' in part) return part
  const state = count > 0 ? 'partial' : 'absent'
  return { dataset: part.dataset, scope: '/', state, count, remedy: `${part.why}: ${how}` }
}
