import { applicationRows } from './applications.ts'
import { armRow, assignments, cliRow, resourceGraphRow } from './assignment-formats.ts'
import { containerRows, subscriptions } from './containers.ts'
import { cosmosRoleAssignmentRows, cosmosRoleDefinitionRows } from './cosmos-roles.ts'
import { databaseAdministratorRows } from './database-administrators.ts'
import { askedIds, deletedServicePrincipalRows, servicePrincipalRows } from './directory.ts'
import { federatedCredentialRows } from './federation.ts'
import { grants } from './grants.ts'
import { lastSignInRows } from './last-sign-ins.ts'
import { appRoleAssignmentRows, directoryRoleAssignmentRows, directoryRoleRows } from './microsoft-graph.ts'
import { takenAt, tenantId, tenantName } from './names.ts'
import { denyAssignmentRows, eligibleRows } from './other-assignments.ts'
import { groupRows, userRows } from './people.ts'
import { policyRows } from './policies.ts'
import { resourceRows } from './resources.ts'
import { roleDefinitionRows } from './roles.ts'

/** A file as Azure exports it: `content` is what parsing its JSON gives. */
export interface SampleExport {
  name: string
  content: unknown
}

/** The invented tenant that ships with the product: an island ferry line. */
export const sampleTenant = { tenantId, name: tenantName, takenAt } as const

/** The sample tenant as a reader would have exported it: several tools, several shapes, one tenant. */
export function sampleExports(): SampleExport[] {
  return [
    { name: 'resource-containers.json', content: graphQuery(containerRows()) },
    { name: 'resources.json', content: graphQuery(resourceRows()) },
    { name: 'policy-assignments.json', content: graphQuery(policyRows()) },
    ...roleAssignmentExports(),
    { name: 'role-definitions.json', content: { value: roleDefinitionRows() } },
    { name: 'eligible-roles.json', content: { value: eligibleRows() } },
    { name: 'deny-assignments.json', content: { value: denyAssignmentRows() } },
    { name: 'federated-credentials.json', content: { value: federatedCredentialRows() } },
    { name: 'service-principals.json', content: microsoftGraph('servicePrincipals', servicePrincipalRows()) },
    {
      name: 'deleted-service-principals.json',
      content: microsoftGraph('directoryObjects/microsoft.graph.servicePrincipal', deletedServicePrincipalRows()),
    },
    { name: 'users.json', content: microsoftGraph('users', userRows()) },
    { name: 'groups.json', content: microsoftGraph('groups(members())', groupRows()) },
    { name: 'applications.json', content: microsoftGraph('applications', applicationRows()) },
    { name: 'app-role-assignments.json', content: microsoftGraph('appRoleAssignments', appRoleAssignmentRows()) },
    {
      name: 'directory-role-assignments.json',
      content: microsoftGraph('roleManagement/directory/roleAssignments', directoryRoleAssignmentRows()),
    },
    { name: 'directory-roles.json', content: microsoftGraph('directoryRoles(members())', directoryRoleRows()) },
    { name: 'cosmos-role-assignments.json', content: cosmosRoleAssignmentRows() },
    { name: 'cosmos-role-definitions.json', content: { value: cosmosRoleDefinitionRows() } },
    { name: 'database-administrators.json', content: { value: databaseAdministratorRows() } },
    {
      name: 'last-sign-ins.json',
      content: microsoftGraph('reports/servicePrincipalSignInActivities', lastSignInRows()),
    },
    { name: 'directory-asked.json', content: askedIds() },
  ]
}

/**
 * Production as the Azure CLI lists it, with what it inherits; the shared subscription from Resource Graph; everything
 * else from Azure Resource Manager. Inherited assignments are in two of the files, as in real exports.
 */
function roleAssignmentExports(): SampleExport[] {
  const all = assignments(grants())
  const ofSubscription = (id: string) => all.filter(({ subscription }) => subscription === id)
  const above = all.filter(({ subscription }) => subscription === '')
  const inherited = above.filter(({ grant }) => !grant.at.endsWith('/mg-platform'))
  const { prod, shared, dev, test } = subscriptions
  return [
    { name: 'role-assignments-prod.json', content: [...ofSubscription(prod.id), ...inherited].map(cliRow) },
    { name: 'role-assignments-shared.json', content: graphQuery(ofSubscription(shared.id).map(resourceGraphRow)) },
    {
      name: 'role-assignments-dev-test.json',
      content: { value: [...above, ...ofSubscription(dev.id), ...ofSubscription(test.id)].map(armRow) },
    },
  ]
}

/** What `az graph query` prints. */
const graphQuery = (rows: unknown[]) => ({
  count: rows.length,
  data: rows,
  skip_token: null,
  total_records: rows.length,
})

/** What Microsoft Graph answers. */
const microsoftGraph = (of: string, rows: unknown[]) => ({
  '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${of}`,
  value: rows,
})
