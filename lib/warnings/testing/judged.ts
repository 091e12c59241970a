import { indexOf } from '../../graph/tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../../graph/testing/small-tenant.ts'
import { type Dataset, datasets } from '../../model/coverage.ts'
import type { Facts } from '../../model/facts.ts'
import type { Finding, NotChecked } from '../../model/warning.ts'
import { defaultWarningSettings, type WarningSettings } from '../settings.ts'
import { warningsOf } from '../warnings.ts'

export const now = '2026-06-01T12:00:00Z'

interface More {
  /** Lists that a small tenant has no words for. */
  facts?: Partial<Facts>
  /** Read from files, of which nobody can say whether that was all. */
  imported?: boolean
  settings?: Partial<WarningSettings>
}

/** What one rule says of a small tenant of which everything was read but the datasets named. */
export function judged(
  rule: string,
  tenant: SmallTenant,
  unread: Dataset[] = [],
  { facts, imported, settings }: More = {},
) {
  const coverage = (Object.keys(datasets) as Dataset[]).map((dataset) => ({
    dataset,
    scope: '/',
    state: unread.includes(dataset) ? ('absent' as const) : imported ? ('imported' as const) : ('complete' as const),
    count: 0,
  }))
  const { findings, notChecked } = warningsOf(indexOf({ ...smallTenant(tenant), ...facts }, coverage), {
    ...defaultWarningSettings,
    now,
    ...settings,
  })
  const own = {
    findings: findings.filter((finding) => finding.rule === rule),
    notChecked: notChecked.filter((unknown) => unknown.rule === rule),
  }
  remember(rule, own)
  return { subjects: own.findings.map(({ subject }) => subject), ...own }
}

/** What a rule has said of the small tenants so far. */
export interface Told {
  findings: Finding[]
  /** Of how many it found nothing, and had all that it needs. */
  fine: number
  /** Of how many it found nothing, and said what it lacks. */
  unknown: number
}

export const toldBy = new Map<string, Told>()

function remember(rule: string, { findings, notChecked }: { findings: Finding[]; notChecked: NotChecked[] }) {
  const told = toldBy.get(rule) ?? { findings: [], fine: 0, unknown: 0 }
  toldBy.set(rule, told)
  told.findings.push(...findings)
  if (findings.length > 0) return
  if (notChecked.length > 0) told.unknown++
  else told.fine++
}

export const s1 = '/subscriptions/s1'
export const rg = `${s1}/resourceGroups/rg`
export const vm = `${rg}/providers/Microsoft.Compute/virtualMachines/vm`
export const identity = (name: string, group = rg) =>
  `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
export const roles = { Owner: [{ actions: ['*'] }], Reader: [{ actions: ['*/read'] }] }
