import { holderName, holderNode, nodeId } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { certaintyOfLevel } from '#lib/graph/view/certainty-of-level.ts'
import { stepAnswer } from '#lib/graph/view/step-text.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import type { PathChange } from '#lib/graph/what-if/path-changes.ts'
import { consequencesOf, type FindingDifference } from '#lib/history/consequences.ts'
import type { Held } from '#lib/history/held.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { type CertaintyCounts, certaintyCounts } from '../certainty-counts.ts'
import { factChangesOf, type Pair } from './get-difference.ts'

interface Named {
  name: string
  node: string
}

export interface HeldAnswer {
  what: string
  at: string
  node: string
  /** Names of the groups passed through. */
  through: string[]
  gap?: string
}

export interface WayAnswer {
  from: Named
  to: Named
  certainty: Certainty
  ring: number
  /** The first step, in a sentence. */
  text: string
}

/** `GET /api/history/consequences?from=&to=` */
export interface ConsequencesAnswer {
  affected: number
  accesses: {
    who: Named
    gained: HeldAnswer[]
    lost: HeldAnswer[]
    /** Listed resources that it holds anything on. */
    before: CertaintyCounts
    after: CertaintyCounts
  }[]
  recreated: { name: string; was: string; is: string; node: string; leftBehind: number }[]
  came: FindingDifference[]
  went: FindingDifference[]
  /** Identities that fall with a principal, before and after. */
  radii: { who: Named; before: CertaintyCounts; after: CertaintyCounts }[]
  opened: WayAnswer[]
  closed: WayAnswer[]
  openedCount: number
  closedCount: number
  notCompared: number
}

/** What the difference between two snapshots means. */
export async function getConsequences(pair: Pair): Promise<ConsequencesAnswer> {
  const [before, after] = [pair.from, pair.to].map(({ index, warnings }) => ({ index, ...warnings }))
  const found = consequencesOf(before!, after!, await factChangesOf(pair))
  const who = (id: PrincipalId) => named(isKnown(after!.index, id) ? after!.index : before!.index, id)
  const counts = (of: ReadonlyMap<number, number>) => certaintyCounts((surely) => of.get(surely) ?? 0)
  return {
    affected: found.affected,
    accesses: found.accesses.map((access) => ({
      who: who(access.principal),
      gained: access.gained.map((held) => heldAnswer(after!.index, held)),
      lost: access.lost.map((held) => heldAnswer(before!.index, held)),
      before: counts(access.before),
      after: counts(access.after),
    })),
    recreated: found.recreated.map(({ was, is, leftBehind }) => ({
      name: is.name,
      was: was.principalId!,
      is: is.principalId!,
      node: nodeId.identity(is),
      leftBehind: leftBehind.length,
    })),
    came: found.came,
    went: found.went,
    radii: found.radii.map((one) => ({
      who: who(one.principal),
      before: counts(one.before),
      after: counts(one.after),
    })),
    opened: found.paths.opened.map((path) => wayAnswer(after!.index, path)),
    closed: found.paths.closed.map((path) => wayAnswer(before!.index, path)),
    openedCount: found.paths.openedCount,
    closedCount: found.paths.closedCount,
    notCompared: found.paths.notCompared,
  }
}

const isKnown = (index: TenantIndex, id: PrincipalId) =>
  index.identities.byPrincipal.has(id) || index.directory.principals.has(id)

const named = (index: TenantIndex, id: PrincipalId): Named => ({
  name: holderName(index, id),
  node: holderNode(index, id),
})

const heldAnswer = (index: TenantIndex, { what, at, node, through, gap }: Held & { gap?: string }): HeldAnswer => ({
  what,
  at,
  node,
  through: through.map((group) => holderName(index, group)),
  ...(gap && { gap }),
})

const wayAnswer = (index: TenantIndex, { from, to, level, ring, first }: PathChange): WayAnswer => ({
  from: named(index, from),
  to: { name: to.name, node: nodeId.identity(to) },
  certainty: certaintyOfLevel(level),
  ring,
  text: stepAnswer(index, { ...first, from, becomes: first.identity.name }).text,
})
