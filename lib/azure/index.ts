import type { Collector } from './collector.ts'
import { activatedRoleAssignments } from './collectors/activated-role-assignments.ts'
import { activityEvents } from './collectors/activity-events.ts'
import { appRoleAssignments } from './collectors/app-role-assignments.ts'
import { applications } from './collectors/applications.ts'
import { batchPools } from './collectors/batch-pools.ts'
import { cosmosRoleAssignments } from './collectors/cosmos-role-assignments.ts'
import { cosmosRoleDefinitions } from './collectors/cosmos-role-definitions.ts'
import { dataFactoryCredentials } from './collectors/data-factory-credentials.ts'
import { deletedServicePrincipals } from './collectors/deleted-service-principals.ts'
import { denyAssignments } from './collectors/deny-assignments.ts'
import { directoryObjects } from './collectors/directory-objects.ts'
import { directoryRoleAssignments } from './collectors/directory-role-assignments.ts'
import { eligibleRoleAssignments } from './collectors/eligible-role-assignments.ts'
import { federatedCredentials } from './collectors/federated-credentials.ts'
import { groupMembers } from './collectors/group-members.ts'
import { identityBindings } from './collectors/identity-bindings.ts'
import { lastSignIns } from './collectors/last-sign-ins.ts'
import { managementGroups } from './collectors/management-groups.ts'
import { mySqlAdministrators } from './collectors/my-sql-administrators.ts'
import { policyAssignments } from './collectors/policy-assignments.ts'
import { postgresAdministrators } from './collectors/postgres-administrators.ts'
import { resourceGroups } from './collectors/resource-groups.ts'
import { resources } from './collectors/resources.ts'
import { roleAssignments } from './collectors/role-assignments.ts'
import { roleDefinitions } from './collectors/role-definitions.ts'
import { servicePrincipals } from './collectors/service-principals.ts'
import { subscriptions } from './collectors/subscriptions.ts'
import { userAssignedIdentities } from './collectors/user-assigned-identities.ts'

/** Every collector, in the order of the files. */
export const collectors: readonly Collector[] = [
  activatedRoleAssignments,
  activityEvents,
  appRoleAssignments,
  applications,
  batchPools,
  cosmosRoleAssignments,
  cosmosRoleDefinitions,
  dataFactoryCredentials,
  deletedServicePrincipals,
  denyAssignments,
  directoryObjects,
  directoryRoleAssignments,
  eligibleRoleAssignments,
  federatedCredentials,
  groupMembers,
  identityBindings,
  lastSignIns,
  managementGroups,
  mySqlAdministrators,
  policyAssignments,
  postgresAdministrators,
  resourceGroups,
  resources,
  roleAssignments,
  roleDefinitions,
  servicePrincipals,
  subscriptions,
  userAssignedIdentities,
]
