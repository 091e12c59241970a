import type { Dataset } from '../model/coverage.ts'
import type { FactKind } from '../model/facts.ts'

/** Under which dataset's coverage the facts of a kind were read. */
export const datasetOfKind: Readonly<Record<FactKind, Dataset>> = {
  managementGroups: 'managementGroups',
  subscriptions: 'subscriptions',
  resourceGroups: 'resources',
  resources: 'resources',
  principals: 'directory',
  applications: 'directory',
  groupMemberships: 'groupMembers',
  roleDefinitions: 'roleDefinitions',
  roleAssignments: 'roleAssignments',
  denyAssignments: 'denyAssignments',
  federatedCredentials: 'federatedCredentials',
  appRoleAssignments: 'appRoles',
  directoryRoleAssignments: 'directoryRoles',
  cosmosRoleDefinitions: 'cosmosRoles',
  cosmosRoleAssignments: 'cosmosRoles',
  databaseAdministrators: 'databaseAdministrators',
  lastSignIns: 'lastSignIns',
  activityEvents: 'activityEvents',
  // Of no dataset of their own: a log that was imported says nothing of what is in no log.
  signIns: 'lastSignIns',
  directoryLookups: 'directory',
}
