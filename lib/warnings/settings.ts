/** One threshold: its default, its unit, and what it decides. */
interface Threshold {
  unless: number
  unit: string
  decides: string
}

const thresholds = {
  replicationHours: {
    unless: 1,
    unit: 'hours',
    decides: 'assignments younger than this are left alone: the directory may not know the principal yet',
  },
  freshDays: {
    unless: 14,
    unit: 'days',
    decides: 'identities younger than this are still being put to use',
  },
  silentDays: { unless: 90, unit: 'days', decides: 'an identity without a sign-in for so long is silent' },
  verySilentDays: { unless: 180, unit: 'days', decides: 'an identity without a sign-in for so long weighs more' },
  softDeletedDays: { unless: 30, unit: 'days', decides: 'how long the directory keeps what was deleted' },
  widelyShared: {
    unless: 10,
    unit: 'resources',
    decides: 'an identity worn by more resources than this is shared widely',
  },
  subscriptionAssignments: {
    unless: 4000,
    unit: 'role assignments',
    decides: 'how many Azure allows in one subscription',
  },
  managementGroupAssignments: {
    unless: 500,
    unit: 'role assignments',
    decides: 'how many Azure allows at one management group',
  },
  budgetPercent: { unless: 80, unit: 'percent', decides: 'the share of an Azure limit from which on it is threatened' },
  alikeAssignments: {
    unless: 5,
    unit: 'role assignments',
    decides: 'so many of one role at one scope for system-assigned identities could be one',
  },
  alikeIdentities: {
    unless: 5,
    unit: 'identities',
    decides: 'so many system-assigned identities with the same roles could be one user-assigned identity',
  },
  federatedCredentials: {
    unless: 20,
    unit: 'federated credentials',
    decides: 'how many Azure allows on one identity; from 90 percent on they are running out',
  },
} as const satisfies Record<string, Threshold>

export type ThresholdName = keyof typeof thresholds
export const warningThresholds: Record<ThresholdName, Threshold> = thresholds

/** What the rules go by, beside the facts. */
export interface WarningSettings extends Record<ThresholdName, number> {
  /** ISO time against which ages are measured: the snapshot's own. */
  now: string
  /** Beginnings of the addresses of token issuers that may be trusted. */
  trustedIssuers: readonly string[]
  /** Owners on GitHub whose repositories may be trusted; none named: everybody's. */
  trustedGitHubOwners: readonly string[]
}

const trustedIssuers = [
  'https://token.actions.githubusercontent.com',
  'https://accounts.google.com',
  'https://cognito-identity.amazonaws.com',
]

/** Every setting but the moment that is judged. */
export const defaultWarningSettings: Omit<WarningSettings, 'now'> = {
  ...(Object.fromEntries(Object.entries(thresholds).map(([name, { unless }]) => [name, unless])) as Record<
    ThresholdName,
    number
  >),
  trustedIssuers,
  trustedGitHubOwners: [],
}
