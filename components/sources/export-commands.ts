import type { Dataset } from '#lib/model/coverage.ts'

export interface ExportCommand {
  title: string
  /** What Lanyard learns from it. */
  gives: string
  datasets: Dataset[]
  /** For Bash and zsh, also in the Cloud Shell. It only reads. */
  command: string
  hint?: string
}

const graph = 'https://graph.microsoft.com/v1.0'

/** Runs a command once for each subscription that the account sees. `< /dev/null` keeps az from eating the list. */
const forEachSubscription = (command: string) =>
  `az account list --query "[].id" --output tsv | while read -r subscription; do
  ${command} < /dev/null
done`

const forEachCosmosAccount = (kind: 'assignment' | 'definition') =>
  `az cosmosdb list --query "[].[name, resourceGroup]" --output tsv | while read -r name group; do
  az cosmosdb sql role ${kind} list --account-name "$name" --resource-group "$group" --output json > "cosmos-role-${kind}s-$name.json" < /dev/null
done`

const administratorsOfEach = (type: string, version: string, file: string) =>
  `az resource list --resource-type ${type} --query "[].id" --output tsv | while read -r server; do
  az rest --method get --url "https://management.azure.com$server/administrators?api-version=${version}" --output json > "${file}-administrators-\${server##*/}.json" < /dev/null
done`

/** How a tenant is exported with the Azure CLI, what matters most first. */
export const exportCommands: ExportCommand[] = [
  {
    title: 'Resources and the identities they wear',
    gives: 'every resource of every subscription with its identity block, and every user-assigned identity',
    datasets: ['resources'],
    command: 'az graph query -q "resources | order by id asc" --first 1000 --output json > resources.json',
    hint: 'An answer holds at most 1,000 rows. When it names a skip_token, repeat it with --skip-token and another file name.',
  },
  {
    title: 'Management groups, subscriptions and resource groups',
    gives: 'the tree that roles are inherited along',
    datasets: ['managementGroups', 'subscriptions'],
    command: 'az graph query -q "resourcecontainers | order by id asc" --first 1000 --output json > containers.json',
  },
  {
    title: 'Role assignments',
    gives: 'who holds which role at which scope, inherited ones included',
    datasets: ['roleAssignments'],
    command: forEachSubscription(
      'az role assignment list --all --include-inherited --subscription "$subscription" --output json > "role-assignments-$subscription.json"',
    ),
  },
  {
    title: 'Role definitions',
    gives: 'what each role allows, custom roles included',
    datasets: ['roleDefinitions'],
    command: forEachSubscription(
      'az role definition list --subscription "$subscription" --output json > "role-definitions-$subscription.json"',
    ),
  },
  {
    title: 'Deny assignments',
    gives: 'what is taken away again, whatever roles say',
    datasets: ['denyAssignments'],
    command: forEachSubscription(
      'az rest --method get --url "https://management.azure.com/subscriptions/$subscription/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01" --output json > "deny-assignments-$subscription.json"',
    ),
  },
  {
    title: 'User-assigned identities',
    gives: 'principal id, client id and tenant of each; needed only where the resources came without properties',
    datasets: ['resources'],
    command: forEachSubscription(
      'az identity list --subscription "$subscription" --output json > "identities-$subscription.json"',
    ),
  },
  {
    title: 'Federated credentials',
    gives: 'workloads outside Azure, such as GitHub or Kubernetes, that may become an identity',
    datasets: ['federatedCredentials'],
    command: `az identity list --query "[].[name, resourceGroup]" --output tsv | while read -r name group; do
  az identity federated-credential list --identity-name "$name" --resource-group "$group" --output json > "federated-$group-$name.json" < /dev/null
done`,
    hint: 'For the subscription in use; choose another one with az account set and repeat it.',
  },
  {
    title: 'Service principals',
    gives: 'which identities still exist, what resource each belongs to, and applications',
    datasets: ['directory'],
    command: 'az ad sp list --all --output json > service-principals.json',
    hint: 'In a large tenant add --filter "servicePrincipalType eq \'ManagedIdentity\'" for managed identities only.',
  },
  {
    title: 'Groups',
    gives: 'the names of groups',
    datasets: ['directory'],
    command: 'az ad group list --output json > groups.json',
  },
  {
    title: 'Members of the groups that hold a role',
    gives: 'who holds a role through a group',
    datasets: ['groupMembers'],
    command: `az role assignment list --all --query "[?principalType=='Group'].principalId" --output tsv | sort -u | while read -r group; do
  az rest --method get --url "${graph}/groups/$group/members?\\$top=999" --query "{id: '$group', members: value}" --output json > "group-members-$group.json" < /dev/null
done`,
    hint: 'For the subscription in use. A group within a group needs its own members read likewise.',
  },
  {
    title: 'Which principals were deleted',
    gives:
      'asks the directory for every id that holds a role: an id that was asked for and not returned is deleted or foreign, one that was never asked for stays not checked',
    datasets: ['directory'],
    command: `az role assignment list --all --query "{ids: [].principalId | [0:1000]}" --output json > directory-asked.json
az rest --method post --url "${graph}/directoryObjects/getByIds" --headers "Content-Type=application/json" --body @directory-asked.json --output json > directory-objects.json`,
    hint: 'Import both files. A request takes 1,000 ids: for more write [1000:2000] and so on, into other files.',
  },
  {
    title: 'Application permissions',
    gives: 'which identities may call Microsoft Graph by themselves, and as what',
    datasets: ['appRoles'],
    command: `az rest --method get --url "${graph}/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')/appRoleAssignedTo?\\$top=999" --output json > application-permissions.json`,
  },
  {
    title: 'Directory roles',
    gives: 'which identities administer the directory itself',
    datasets: ['directoryRoles'],
    command: `az rest --method get --url "${graph}/roleManagement/directory/roleAssignments?\\$expand=roleDefinition" --output json > directory-roles.json`,
  },
  {
    title: 'Cosmos DB data role assignments',
    gives: 'who reads and writes the data of a Cosmos DB account, which no Azure role tells',
    datasets: ['cosmosRoles'],
    command: forEachCosmosAccount('assignment'),
    hint: 'For the subscription in use; choose another one with az account set and repeat it.',
  },
  {
    title: 'Cosmos DB data role definitions',
    gives: 'what each of those data roles allows',
    datasets: ['cosmosRoles'],
    command: forEachCosmosAccount('definition'),
    hint: 'For the subscription in use; choose another one with az account set and repeat it.',
  },
  {
    title: 'Administrators of PostgreSQL servers',
    gives: 'which identities administer a server and all databases on it; those of SQL servers come with the resources',
    datasets: ['databaseAdministrators'],
    command: administratorsOfEach('Microsoft.DBforPostgreSQL/flexibleServers', '2022-12-01', 'postgresql'),
    hint: 'For the subscription in use; choose another one with az account set and repeat it.',
  },
  {
    title: 'Last sign-ins',
    gives: 'when each identity last got a token; the tenant needs a licence of Microsoft Entra ID P1 or P2',
    datasets: ['lastSignIns'],
    command:
      'az rest --method get --url "https://graph.microsoft.com/beta/reports/servicePrincipalSignInActivities?\\$top=999" --output json > last-sign-ins.json',
  },
  {
    title: 'What was done to roles and identities',
    gives: 'the Activity Log of the last 90 days: who gave which role to whom, who changed which identity',
    datasets: ['activityEvents'],
    command: forEachSubscription(
      'az monitor activity-log list --subscription "$subscription" --namespace Microsoft.Authorization --offset 90d --max-events 10000 --output json > "activity-$subscription.json"',
    ),
    hint: 'Repeat it with Microsoft.ManagedIdentity in place of Microsoft.Authorization, and other file names.',
  },
  {
    title: 'Administrators of MySQL servers',
    gives: 'the same for MySQL',
    datasets: ['databaseAdministrators'],
    command: administratorsOfEach('Microsoft.DBforMySQL/flexibleServers', '2022-01-01', 'mysql'),
    hint: 'For the subscription in use; choose another one with az account set and repeat it.',
  },
]

/** All of them as one script to review and run in an empty folder. */
export const exportScript = `${exportCommands.map(({ title, command }) => `# ${title}\n${command}`).join('\n\n')}\n`
