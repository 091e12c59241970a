/** What can be read of a tenant, in the words shown to people. */
export const datasets = {
  managementGroups: 'management groups',
  subscriptions: 'subscriptions',
  resources: 'resources',
  roleDefinitions: 'role definitions',
  roleAssignments: 'role assignments',
  denyAssignments: 'deny assignments',
  federatedCredentials: 'federated credentials',
  directory: 'directory objects',
  groupMembers: 'group members',
  appRoles: 'application permissions',
  directoryRoles: 'directory roles',
  cosmosRoles: 'Cosmos DB data roles',
  databaseAdministrators: 'database administrators',
  lastSignIns: 'last sign-ins',
  activityEvents: 'events of the Activity Log',
} as const
export type Dataset = keyof typeof datasets

/**
 * `imported`: what the files held, nobody can say whether that was all. `absent`: not among the files.
 * The others are outcomes of reading Azure itself.
 */
export const coverageStates = [
  'complete',
  'imported',
  'partial',
  'absent',
  'denied',
  'throttled',
  'failed',
  'vanished',
  'skipped',
] as const
export type CoverageState = (typeof coverageStates)[number]

/** One dataset at one scope (`/` for the whole tenant): how far it was read, and what would have been needed. */
export interface CoverageCell {
  dataset: Dataset
  scope: string
  state: CoverageState
  count: number
  /** How to get what is missing: a permission, or an export to make. */
  remedy?: string
}

/** True where nothing of a dataset is known to be missing, at any scope. */
export function isReadInFull(coverage: readonly CoverageCell[], dataset: Dataset): boolean {
  const cells = coverage.filter((cell) => cell.dataset === dataset)
  return cells.length > 0 && cells.every(({ state }) => state === 'complete' || state === 'imported')
}

/** True where something was read; that is not yet everything. */
export const wasRead = (state: CoverageState) => state === 'complete' || state === 'imported' || state === 'partial'
