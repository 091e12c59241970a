import { accessOf } from '../graph/becoming/access.ts'
import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { countsOf, type ResourceCounts } from '../graph/what-if/accesses.ts'
import {
  fallsOf,
  type PathChanges,
  pathChanges,
  type RadiusChange,
  radiusChanges,
  type Sides,
} from '../graph/what-if/path-changes.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { Finding, NotChecked } from '../model/warning.ts'
import { concernedPrincipals } from './concerned-principals.ts'
import { coverageGap } from './coverage-gap.ts'
import type { FactChange } from './fact-change.ts'
import { type Held, heldBy } from './held.ts'
import { type Recreated, recreatedIdentities } from './recreated-identities.ts'

export interface Side {
  index: TenantIndex
  findings: Finding[]
  /** Rules that could not be judged for all. */
  notChecked: NotChecked[]
}

/** A finding of one snapshot only; `gap`: the other could not judge its rule for all, so it may be there all the same. */
export type FindingDifference = Finding & { gap?: string }

/** What one principal gained and lost. `gap`: the other snapshot did not read the place, so it says nothing. */
export interface AccessDifference {
  principal: PrincipalId
  gained: (Held & { gap?: string })[]
  lost: (Held & { gap?: string })[]
  before: ResourceCounts
  after: ResourceCounts
}

export interface Consequences {
  /** Most first. */
  accesses: AccessDifference[]
  /** How many gained or lost something; `accesses` are the first of them. */
  affected: number
  recreated: Recreated[]
  came: FindingDifference[]
  went: FindingDifference[]
  radii: RadiusChange[]
  paths: PathChanges
}

/** How many principals are put into words; so many are compared by who can become whom, and so many ways are told. */
const most = { principals: 300, compared: 100, paths: 100 }

/** What differences of facts mean: who gained or lost which access, which warnings came and went, who was made anew. */
export function consequencesOf(before: Side, after: Side, changes: readonly FactChange[]): Consequences {
  const indexes = { before: before.index, after: after.index }
  const concerned = concernedPrincipals(indexes, changes)
  const sides: Sides = {
    before: { index: before.index, access: accessOf(before.index) },
    after: { index: after.index, access: accessOf(after.index) },
  }
  const accesses = [...concerned].flatMap((principal) => accessDifference(sides, principal) ?? [])
  accesses.sort((a, b) => b.gained.length + b.lost.length - (a.gained.length + a.lost.length))
  const starts = [...concerned].slice(0, most.compared)
  const targets = touchedIdentities(indexes)
  const falls = fallsOf(sides, starts)
  const paths = pathChanges(sides, { falls, targets: targets.slice(0, most.compared) }, most.paths)
  const left = concerned.size - starts.length + Math.max(0, targets.length - most.compared)
  return {
    accesses: accesses.slice(0, most.principals),
    affected: accesses.length,
    recreated: recreatedIdentities(before.index, after.index),
    came: onlyIn(after, before),
    went: onlyIn(before, after),
    radii: radiusChanges(falls),
    paths: { ...paths, notCompared: paths.notCompared + left },
  }
}

type Indexes = { before: TenantIndex; after: TenantIndex }

function accessDifference({ before, after }: Sides, principal: PrincipalId): AccessDifference | undefined {
  const [was, is] = [heldBy(before.index, principal), heldBy(after.index, principal)]
  const missing = (held: Map<string, Held>, others: Map<string, Held>, other: TenantIndex) =>
    [...held.values()].flatMap((one) => {
      if (others.has(one.key)) return []
      const gap = coverageGap(other.coverage, one.fact.kind, one.fact.id)
      return [gap ? { ...one, gap } : one]
    })
  const [lost, gained] = [missing(was, is, after.index), missing(is, was, before.index)]
  if (lost.length === 0 && gained.length === 0) return undefined
  const none: ResourceCounts = new Map()
  const counts = [
    was.size === 0 ? none : countsOf(before, principal),
    is.size === 0 ? none : countsOf(after, principal),
  ]
  return { principal, gained, lost, before: counts[0]!, after: counts[1]! }
}

/** Identities whose state, wearers or federated credentials are others. */
function touchedIdentities({ before, after }: Indexes): ManagedIdentity[] {
  const keys = new Set([...before.identities.byKey.keys(), ...after.identities.byKey.keys()])
  return [...keys].flatMap((key) => {
    const [was, is] = [before.identities.byKey.get(key), after.identities.byKey.get(key)]
    const identity = is ?? was
    return identity?.principalId && wordsOf(was) !== wordsOf(is) ? [identity] : []
  })
}

const wordsOf = (identity: ManagedIdentity | undefined) =>
  identity &&
  [
    identity.state,
    ...identity.wornBy.map(({ resource }) => resource.id).sort(),
    ...identity.federated.map(({ id }) => id).sort(),
  ].join()

function onlyIn({ findings }: Side, other: Side): FindingDifference[] {
  const ids = new Set(other.findings.map(({ id }) => id))
  const unjudged = new Map(other.notChecked.map(({ rule, text }) => [rule, text]))
  return findings.flatMap((finding) => {
    if (ids.has(finding.id)) return []
    const gap = unjudged.get(finding.rule)
    return [gap === undefined ? finding : { ...finding, gap }]
  })
}
