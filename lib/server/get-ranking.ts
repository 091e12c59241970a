import { accessOf } from '#lib/graph/becoming/access.ts'
import type { RankedIdentity } from '#lib/graph/becoming/ranking.ts'
import { countedReach } from '#lib/graph/reach/counted-reach.ts'
import { grantsOf } from '#lib/graph/reach/reach.ts'
import { nodeId } from '#lib/graph/tenant/names.ts'
import type { ListAnswer, RankingRow } from './answers.ts'
import type { Tenant } from './runtime.ts'
import { strongestOf } from './strongest.ts'
import { findingsBySubject, worstOf } from './worst.ts'

/**
 * Managed identities by what falls with them, the most first; those without a principal id are left out. Worked out for
 * all of them at the first question about a snapshot.
 *
 * @param limit how many rows; without it, all.
 */
export function getRanking({ snapshot, index, warnings }: Tenant, limit?: number): ListAnswer<RankingRow> {
  const findings = findingsBySubject(warnings.findings)
  return {
    snapshotId: snapshot.id,
    rows: accessOf(index).ranking().slice(0, limit).map(rowOf),
    ...(index.isRead('roleAssignments') ? {} : { note: 'Role assignments were not read: what falls is unknown.' }),
  }

  function rowOf({ identity, falls, reaches }: RankedIdentity): RankingRow {
    const principalId = identity.principalId!
    const node = nodeId.identity(identity)
    return {
      node,
      principalId,
      name: identity.name,
      kind: identity.kind,
      state: identity.state,
      wornBy: identity.wornBy.length,
      falls,
      reaches: countedReach(index, principalId),
      reachesInTheEnd: reaches,
      strongest: strongestOf(index, grantsOf(index, principalId)),
      worst: worstOf(findings.get(node)),
    }
  }
}
