import { servicePrincipalFields, userFields } from './graph-fields.ts'

/**
 * Every request that collecting may make; a test holds that no other is ever made. In a path `{scope}` and `{resource}`
 * stand for a whole id, any other `{name}` for one segment; in a query `{…}` stands for any text. Paging adds the
 * parameters of the next link. Tokens are asked for by `@azure/identity`, at the cloud's authority.
 */
export interface AzureCall {
  host: 'arm' | 'graph'
  method: 'GET' | 'POST'
  path: string
  query: Readonly<Record<string, string>>
  /** The query text of Resource Graph. */
  text?: string
}

const arm = (path: string, version: string, query: Record<string, string> = {}): AzureCall => ({
  host: 'arm',
  method: 'GET',
  path,
  query: { 'api-version': version, ...query },
})

const graph = (path: string, query: Record<string, string> = {}): AzureCall => ({
  host: 'graph',
  method: 'GET',
  path,
  query,
})

/**
 * The body is `{ query, subscriptions | managementGroups, options }`; neither of the two scopes means the whole tenant.
 * Options: `resultFormat: 'objectArray'`, `$top: 1000`, `$skipToken`, and for the tables of authorization and policy
 * `authorizationScopeFilter`. Every text names its columns, `id` first, and is ordered by it: paging needs both.
 */
const resourceGraph = (table: string, columns: string, type?: string): AzureCall => ({
  host: 'arm',
  method: 'POST',
  path: '/providers/Microsoft.ResourceGraph/resources',
  query: { 'api-version': '2024-04-01' },
  text: `${table}${type === undefined ? '' : ` | where type =~ '${type}'`} | project ${columns} | order by id asc`,
})

const authorization = '{scope}/providers/Microsoft.Authorization'
const resourceColumns =
  'id, name, type, tenantId, kind, location, resourceGroup, subscriptionId, managedBy, sku, properties, tags, identity'
const policyColumns = 'id, name, type, tenantId, location, subscriptionId, properties, identity'
const authorizationColumns = 'id, name, type, tenantId, subscriptionId, properties'
const containerColumns = 'id, name, type, tenantId, location, subscriptionId, managedBy, tags, properties'

export const calls = {
  // What is there, and what may be read of it.
  tenants: arm('/tenants', '2022-12-01'),
  subscriptions: arm('/subscriptions', '2022-12-01'),
  permissions: arm(`${authorization}/permissions`, '2022-04-01'),

  // Resource Graph.
  managementGroupRows: resourceGraph('resourcecontainers', containerColumns, 'microsoft.management/managementgroups'),
  subscriptionRows: resourceGraph('resourcecontainers', containerColumns, 'microsoft.resources/subscriptions'),
  resourceGroupRows: resourceGraph(
    'resourcecontainers',
    containerColumns,
    'microsoft.resources/subscriptions/resourcegroups',
  ),
  resourceRows: resourceGraph('resources', resourceColumns),
  batchPoolRows: resourceGraph('batchresources', resourceColumns, 'microsoft.batch/batchaccounts/pools'),
  policyAssignmentRows: resourceGraph('policyresources', policyColumns, 'microsoft.authorization/policyassignments'),
  roleAssignmentRows: resourceGraph(
    'authorizationresources',
    authorizationColumns,
    'microsoft.authorization/roleassignments',
  ),
  roleDefinitionRows: resourceGraph(
    'authorizationresources',
    authorizationColumns,
    'microsoft.authorization/roledefinitions',
  ),

  // Resource Manager, for what Resource Graph lacks. `$filter=atScope()` at management groups only.
  denyAssignments: arm(`${authorization}/denyAssignments`, '2022-04-01', { $filter: '{filter}' }),
  eligibleRoles: arm(`${authorization}/roleEligibilityScheduleInstances`, '2020-10-01', { $filter: '{filter}' }),
  activatedRoles: arm(`${authorization}/roleAssignmentScheduleInstances`, '2020-10-01', { $filter: '{filter}' }),
  /** Through `@azure/arm-msi`; a cloud that does not know this version is asked for 2024-11-30. */
  userAssignedIdentities: arm(
    '/subscriptions/{subscription}/providers/Microsoft.ManagedIdentity/userAssignedIdentities',
    '{2025-05-31-preview or 2024-11-30}',
  ),
  federatedCredentials: arm('{resource}/federatedIdentityCredentials', '{2025-05-31-preview or 2024-11-30}'),
  cosmosRoleAssignments: arm('{resource}/sqlRoleAssignments', '2024-11-15'),
  cosmosRoleDefinitions: arm('{resource}/sqlRoleDefinitions', '2024-11-15'),
  postgresAdministrators: arm('{resource}/administrators', '2024-08-01'),
  mySqlAdministrators: arm('{resource}/administrators', '2022-01-01'),
  identityBindings: arm('{resource}/identityBindings', '2025-10-02-preview'),
  dataFactoryCredentials: arm('{resource}/credentials', '2018-06-01'),
  activityEvents: arm(
    '/subscriptions/{subscription}/providers/Microsoft.Insights/eventtypes/management/values',
    '2015-04-01',
    { $filter: '{filter}' },
  ),

  // Microsoft Graph.
  servicePrincipals: graph('/v1.0/servicePrincipals', { $select: servicePrincipalFields, $top: '999' }),
  deletedServicePrincipals: graph('/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal', {
    $select: `${servicePrincipalFields},deletedDateTime`,
    $top: '999',
  }),
  /** The body is `{ ids }`, at most 1,000. */
  objectsById: {
    host: 'graph',
    method: 'POST',
    path: '/v1.0/directoryObjects/getByIds',
    query: { $select: userFields },
  },
  groupMembers: graph('/v1.0/groups/{group}/members', { $select: userFields, $top: '999' }),
  applications: graph('/v1.0/applications', {
    $select: 'id,appId,displayName,createdDateTime,passwordCredentials,keyCredentials',
    $expand: 'federatedIdentityCredentials',
    $top: '100',
  }),
  appRoleAssignedTo: graph('/v1.0/servicePrincipals/{servicePrincipal}/appRoleAssignedTo', { $top: '999' }),
  directoryRoleAssignments: graph('/v1.0/roleManagement/directory/roleAssignments', { $expand: 'roleDefinition' }),
  servicePrincipalSignIns: graph('/beta/reports/servicePrincipalSignInActivities', { $top: '999' }),
} as const satisfies Record<string, AzureCall>
