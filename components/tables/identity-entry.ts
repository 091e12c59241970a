import type { Counts, IdentityRow, RankingRow } from '#lib/server/answers.ts'
import { countTotal } from './counts.ts'
import { knownCount, type ReadDatasets } from './read-datasets.ts'

/** A row of the list of identities; a count that is absent is not known. */
export interface IdentityEntry extends Omit<IdentityRow, 'wornBy' | 'federated' | 'grants' | 'reaches'> {
  wornBy: number | undefined
  federated: number | undefined
  grants: number | undefined
  reaches: number | undefined
  /** Identities that fall with it. */
  falls: RankedCounts
  /** Resources reached by it and by what falls with it. */
  inTheEnd: RankedCounts
  worn: Worn
}

/** `pending` while the ranking is worked out; absent is not known. */
export type RankedCounts = Counts | 'pending' | undefined
/** Rows of the ranking by node. */
export type Ranking = ReadonlyMap<string, RankingRow> | 'pending'

/** `federated`: no resource wears it, but a workload outside Azure may become it. */
export type Worn = 'worn' | 'federated' | 'nobody' | 'unknown'

export function identityEntry(row: IdentityRow, read: ReadDatasets, ranking: Ranking): IdentityEntry {
  const wornBy = knownCount(row.wornBy, read.has('resources'))
  // A system-assigned identity cannot have federated credentials.
  const federated = knownCount(row.federated, row.kind === 'system' || read.has('federatedCredentials'))
  const grants = knownCount(row.grants, row.principalId !== undefined && read.has('roleAssignments'))
  const reaches = knownCount(row.reaches, grants === 0 || (grants !== undefined && read.has('resources')))
  return {
    ...row,
    wornBy,
    federated,
    grants,
    reaches,
    falls: rankedCounts(ranking, row.id, (ranked) => ranked.falls, read.has('resources') && grants !== undefined),
    inTheEnd: rankedCounts(ranking, row.id, (ranked) => ranked.reachesInTheEnd, reaches !== undefined),
    worn: wornOf(wornBy, federated),
  }
}

function rankedCounts(ranking: Ranking, node: string, pick: (row: RankingRow) => Counts, looked: boolean) {
  if (ranking === 'pending') return looked ? ranking : undefined
  const ranked = ranking.get(node)
  const counts = ranked && pick(ranked)
  return counts && (looked || countTotal(counts) > 0) ? counts : undefined
}

function wornOf(wornBy: number | undefined, federated: number | undefined): Worn {
  if (wornBy) return 'worn'
  if (federated) return 'federated'
  return wornBy === undefined || federated === undefined ? 'unknown' : 'nobody'
}
