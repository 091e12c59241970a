import { activatedRoleAssignments } from './formats/activated-role-assignments.ts'
import { activityEvents } from './formats/activity-events.ts'
import { appRoleAssignments } from './formats/app-role-assignments.ts'
import { applications } from './formats/applications.ts'
import { armWhatIf } from './formats/arm-what-if.ts'
import { azureAdGraph } from './formats/azure-ad-graph.ts'
import { azurehound } from './formats/azurehound.ts'
import { cosmosRoleAssignments } from './formats/cosmos-role-assignments.ts'
import { cosmosRoleDefinitions } from './formats/cosmos-role-definitions.ts'
import { databaseAdministrators } from './formats/database-administrators.ts'
import { denyAssignments } from './formats/deny-assignments.ts'
import { devices } from './formats/devices.ts'
import { directoryLookups } from './formats/directory-lookups.ts'
import { directoryObjects } from './formats/directory-objects.ts'
import { directoryRoleAssignments } from './formats/directory-role-assignments.ts'
import { directoryRoles } from './formats/directory-roles.ts'
import { eligibleRoleAssignments } from './formats/eligible-role-assignments.ts'
import { federatedCredentials } from './formats/federated-credentials.ts'
import { groupMembers } from './formats/group-members.ts'
import { groups } from './formats/groups.ts'
import { lastSignIns } from './formats/last-sign-ins.ts'
import { managementGroups } from './formats/management-groups.ts'
import { policyAssignments } from './formats/policy-assignments.ts'
import { resourceGroups } from './formats/resource-groups.ts'
import { resources } from './formats/resources.ts'
import { roleAssignments } from './formats/role-assignments.ts'
import { roleDefinitions } from './formats/role-definitions.ts'
import { servicePrincipals } from './formats/service-principals.ts'
import { signIns } from './formats/sign-ins.ts'
import { subscriptions } from './formats/subscriptions.ts'
import { terraform } from './formats/terraform.ts'
import { userAssignedIdentities } from './formats/user-assigned-identities.ts'
import { users } from './formats/users.ts'
import type { ImportFormat } from './import-format.ts'

/** Every format that is understood, in the order of the files. */
export const importFormats: readonly ImportFormat[] = [
  activatedRoleAssignments,
  activityEvents,
  appRoleAssignments,
  applications,
  armWhatIf,
  azureAdGraph,
  azurehound,
  cosmosRoleAssignments,
  cosmosRoleDefinitions,
  databaseAdministrators,
  denyAssignments,
  devices,
  directoryLookups,
  directoryObjects,
  directoryRoleAssignments,
  directoryRoles,
  eligibleRoleAssignments,
  federatedCredentials,
  groupMembers,
  groups,
  lastSignIns,
  managementGroups,
  policyAssignments,
  resourceGroups,
  resources,
  roleAssignments,
  roleDefinitions,
  servicePrincipals,
  signIns,
  subscriptions,
  terraform,
  userAssignedIdentities,
  users,
]
