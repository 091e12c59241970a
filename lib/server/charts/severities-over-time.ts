import type { Snapshot } from '#lib/model/snapshot.ts'
import { type Severity, severities } from '#lib/model/warning.ts'
import type { SeverityMoment } from '../answers.ts'
import type { Tenant } from '../runtime.ts'

type Severities = Record<Severity, number>

/** How many snapshots are told of. */
const most = 12
/** Judging a larger snapshot only to draw it would keep the server busy for seconds. */
const factsGlancedAt = 30_000

// Snapshots do not change: each is judged once while the server runs.
const judged = new Map<number, Severities>()

/**
 * Findings by severity from snapshot to snapshot, up to the one that is shown, accepted ones included.
 *
 * @param snapshots of all tenants, in any order
 * @param glance opens a snapshot to be judged
 */
export async function severitiesOverTime(
  shown: Tenant,
  snapshots: Snapshot[],
  glance: (snapshot: Snapshot) => Promise<Tenant>,
): Promise<SeverityMoment[]> {
  judged.set(shown.snapshot.id, severitiesOf(shown))
  const told = snapshots
    .filter(({ tenantId, takenAt }) => tenantId === shown.snapshot.tenantId && takenAt <= shown.snapshot.takenAt)
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : a.id - b.id))
    .slice(-most)
  const moments: SeverityMoment[] = []
  for (const snapshot of told) {
    if (!judged.has(snapshot.id) && factsIn(snapshot) <= factsGlancedAt)
      judged.set(snapshot.id, severitiesOf(await glance(snapshot)))
    const known = judged.get(snapshot.id)
    moments.push({ snapshot: snapshot.id, takenAt: snapshot.takenAt, ...(known ? { severities: known } : {}) })
  }
  return moments
}

const factsIn = ({ counts }: Snapshot) => Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)

function severitiesOf({ warnings }: Tenant): Severities {
  const counts = Object.fromEntries(severities.map((severity) => [severity, 0])) as Severities
  for (const { severity } of warnings.findings) counts[severity]++
  return counts
}
