import { z } from 'zod'

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
} as const
export type Dataset = keyof typeof datasets

/**
 * `imported`: what the files held, nobody can say whether that was all. `absent`: not among the files.
 * The others are outcomes of reading Azure itself.
 */
export const coverageState = z.enum([
  'complete',
  'imported',
  'partial',
  'absent',
  'denied',
  'throttled',
  'failed',
  'vanished',
  'skipped',
])
export type CoverageState = z.infer<typeof coverageState>

/** One dataset at one scope (`/` for the whole tenant): how far it was read, and what would have been needed. */
export const coverageCellSchema = z.object({
  dataset: z.enum(Object.keys(datasets) as [Dataset, ...Dataset[]]),
  scope: z.string(),
  state: coverageState,
  count: z.number(),
  /** How to get what is missing: a permission, or an export to make. */
  remedy: z.string().optional(),
})
export type CoverageCell = z.infer<typeof coverageCellSchema>

/** True where something was read; that is not yet everything. */
export const wasRead = (state: CoverageState) => state === 'complete' || state === 'imported' || state === 'partial'
