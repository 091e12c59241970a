import { severityWords } from '#components/glyphs/severity-mark.tsx'
import { stateWords } from '#components/glyphs/state-mark.tsx'
import { severities } from '#lib/model/warning.ts'
import type { GrantRow } from '#lib/server/answers.ts'
import type { Facet } from './facet.ts'
import { knownCount, type ReadDatasets } from './read-datasets.ts'

/** A row of the list of grants; a count that is absent is not known. */
export interface GrantEntry extends Omit<GrantRow, 'covers'> {
  covers: number | undefined
}

export function grantEntry(row: GrantRow, read: ReadDatasets): GrantEntry {
  return { ...row, covers: row.scopeKind === 'outside' ? undefined : knownCount(row.covers, read.has('resources')) }
}

export const holderKindWords = {
  managedIdentity: 'Managed identity',
  servicePrincipal: 'Application',
  group: 'Group',
  foreignGroup: 'Group of another tenant',
  user: 'User',
  device: 'Device',
  unknown: 'Not known',
} as const

export const scopeKindWords = {
  root: 'Tenant root',
  managementGroup: 'Management group',
  subscription: 'Subscription',
  resourceGroup: 'Resource group',
  resource: 'Resource',
  outside: 'Outside of Azure resources',
} as const

export const grantKindWords = new Map([
  ['azureRole', 'Azure role'],
  ['key-vault-access-policy', 'Key vault access policy'],
  ['cosmos-db-role', 'Cosmos DB data role'],
  ['database-administrator', 'Database administrator'],
  ['application-permission', 'Application permission'],
  ['directory-role', 'Directory role'],
])

export const grantFacets: readonly Facet<GrantEntry>[] = [
  {
    key: 'holder',
    label: 'Held by',
    valueOf: (row) => row.holderKind,
    words: new Map(Object.entries(holderKindWords)),
  },
  { key: 'role', label: 'Role', valueOf: (row) => row.role },
  { key: 'kind', label: 'Kind', valueOf: (row) => row.kind, words: grantKindWords },
  { key: 'at', label: 'Given at', valueOf: (row) => row.scopeKind, words: new Map(Object.entries(scopeKindWords)) },
  {
    key: 'certainty',
    label: 'Certainty',
    valueOf: (row) => row.certainty,
    words: new Map([
      ['yes', 'In force'],
      ['conditional', 'Under a condition'],
      ['eligible', 'Eligible'],
      ['unknown', 'Role not read'],
    ]),
  },
  { key: 'state', label: 'Holder', valueOf: (row) => row.holderState, words: new Map(Object.entries(stateWords)) },
  {
    key: 'severity',
    label: 'Warnings',
    valueOf: (row) => row.worst ?? 'none',
    words: new Map([...severities.map((one) => [one, severityWords[one]] as const), ['none', 'No finding']]),
  },
]

export const grantText = (row: GrantEntry) =>
  [row.holderName, row.principalId, row.role, row.scope, row.subscription, row.armId].join('\n')
