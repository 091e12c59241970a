import { severityWords } from '#components/glyphs/severity-mark.tsx'
import { stateWords } from '#components/glyphs/state-mark.tsx'
import { type Severity, severities } from '#lib/model/warning.ts'
import type { Facet } from './facet.ts'
import type { IdentityEntry } from './identity-entry.ts'
import type { ResourceEntry } from './resource-entry.ts'

interface Placed {
  subscription: string
  worst?: Severity
}

const subscription: Facet<Placed> = {
  key: 'subscription',
  label: 'Subscription',
  valueOf: (row) => row.subscription || 'none',
  words: new Map([['none', 'None known']]),
}

const severity: Facet<Placed> = {
  key: 'severity',
  label: 'Warnings',
  valueOf: (row) => row.worst ?? 'none',
  words: new Map([...severities.map((one) => [one, severityWords[one]] as const), ['none', 'No finding']]),
}

export const identityFacets: readonly Facet<IdentityEntry>[] = [
  {
    key: 'kind',
    label: 'Kind',
    valueOf: (row) => row.kind,
    words: new Map([
      ['system', 'System-assigned'],
      ['user', 'User-assigned'],
    ]),
  },
  { key: 'state', label: 'State', valueOf: (row) => row.state, words: new Map(Object.entries(stateWords)) },
  {
    key: 'worn',
    label: 'Worn',
    valueOf: (row) => row.worn,
    words: new Map([
      ['worn', 'By resources'],
      ['federated', 'Only by federated workloads'],
      ['nobody', 'By nobody'],
      ['unknown', 'Not read'],
    ]),
  },
  subscription,
  severity,
]

export const resourceFacets: readonly Facet<ResourceEntry>[] = [
  { key: 'type', label: 'Type', valueOf: (row) => row.typeLabel },
  {
    key: 'identity',
    label: 'Identity',
    valueOf: (row) => row.identity,
    words: new Map([
      ['with', 'With an identity'],
      ['without', 'Without'],
      ['unknown', 'Not read'],
    ]),
  },
  subscription,
  severity,
]

/** What typing finds: names and every id by which people know the thing. */
export const identityText = (row: IdentityEntry) =>
  [row.name, row.home, row.principalId, row.armId, row.subscription, row.resourceGroup, row.strongest?.role].join('\n')

export const resourceText = (row: ResourceEntry) =>
  [
    row.name,
    row.typeLabel,
    row.type,
    row.armId,
    row.subscription,
    row.location,
    ...(row.identities ?? []).map((identity) => identity.name),
  ].join('\n')
