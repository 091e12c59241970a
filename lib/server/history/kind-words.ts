import type { FactKind } from '#lib/model/facts.ts'

/** Kinds of facts in the order in which a difference tells them, in words. What is only bookkeeping is not told. */
export const kindWords = new Map<FactKind, string>([
  ['roleAssignments', 'Role assignments'],
  ['federatedCredentials', 'Federated credentials'],
  ['resources', 'Resources'],
  ['principals', 'Principals'],
  ['groupMemberships', 'Group members'],
  ['appRoleAssignments', 'Application permissions'],
  ['directoryRoleAssignments', 'Directory roles'],
  ['denyAssignments', 'Deny assignments'],
  ['roleDefinitions', 'Role definitions'],
  ['cosmosRoleAssignments', 'Cosmos DB data roles'],
  ['cosmosRoleDefinitions', 'Cosmos DB role definitions'],
  ['databaseAdministrators', 'Database administrators'],
  ['applications', 'Applications'],
  ['managementGroups', 'Management groups'],
  ['subscriptions', 'Subscriptions'],
  ['resourceGroups', 'Resource groups'],
  ['activityEvents', 'Events of the Activity Log'],
  ['lastSignIns', 'Last sign-ins'],
])
