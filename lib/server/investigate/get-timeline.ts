import { factChange } from '#lib/history/fact-change.ts'
import { type SnapshotStep, timelineOf } from '#lib/investigate/timeline.ts'
import { type Dataset, datasets, wasRead } from '#lib/model/coverage.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { type Runtime, runtime, type Tenant } from '../runtime.ts'
import type { GapAnswer } from './investigation-answers.ts'
import { asOf, subjectIn } from './subject-in.ts'
import type { TimelineAnswer } from './timeline-answer.ts'

/** Differences between so many pairs of snapshots are looked at: those nearest the one asked about. */
const mostSteps = 100
const mostEvents = 2000

/** What a story is told from beside snapshots. */
const logs: Dataset[] = ['activityEvents', 'lastSignIns']

/** What happened to a node over all snapshots of its tenant. @throws {RequestError} */
export async function getTimeline(
  tenant: Tenant,
  node: string,
  kept: Pick<Runtime, 'snapshots' | 'difference'> = runtime(),
): Promise<TimelineAnswer> {
  const { index, snapshot } = tenant
  const own = (await kept.snapshots())
    .filter(({ tenantId }) => tenantId === snapshot.tenantId)
    .sort((a, b) => a.id - b.id)
  const pairs = nearest(own, snapshot)
  const steps: SnapshotStep[] = []
  for (const [from, to] of pairs) {
    const sides = { before: from.coverage, after: to.coverage }
    const found = await kept.difference({ tenantId: snapshot.tenantId, from: from.id, to: to.id })
    steps.push({ from, to, changes: found.map((difference) => factChange(difference, sides)) })
  }
  const events = timelineOf({ index, subject: subjectIn(tenant, node), steps })
  const left = own.length - 1 - pairs.length
  return {
    asOf: asOf(tenant),
    events: events.slice(-mostEvents),
    total: events.length,
    snapshots: own.map((one) => asOf({ snapshot: one })),
    notRead: [
      ...gapsOfLogs(snapshot),
      ...(events.some(({ kind, count }) => kind === 'signIn' && count !== undefined) ? [] : [noSignIns]),
      ...(left > 0
        ? [{ text: `${left} more steps between snapshots were not looked at: choose a time nearer to them.` }]
        : []),
    ],
  }
}

/** Sign-ins come with an export of a log only. */
const noSignIns: GapAnswer = {
  text: 'No sign-in of it is in any log that was imported, which does not say that there was none.',
  remedy:
    'an export of AADManagedIdentitySignInLogs, AADServicePrincipalSignInLogs or SigninLogs from Log Analytics, or of auditLogs/signIns from Microsoft Graph, as JSON',
}

function nearest(own: Snapshot[], { id }: Snapshot): [Snapshot, Snapshot][] {
  const pairs = own.slice(1).map((to, at): [Snapshot, Snapshot] => [own[at]!, to])
  const here = Math.max(
    0,
    pairs.findIndex(([, to]) => to.id >= id),
  )
  const first = Math.max(0, Math.min(here - mostSteps / 2, pairs.length - mostSteps))
  return pairs.slice(first, first + mostSteps)
}

const gapsOfLogs = ({ coverage }: Snapshot): GapAnswer[] =>
  logs.flatMap((dataset) => {
    const cells = coverage.filter((cell) => cell.dataset === dataset)
    if (cells.some(({ state }) => wasRead(state))) return []
    const remedy = cells.find((cell) => cell.remedy !== undefined)?.remedy
    const text = `The ${datasets[dataset]} were not read in this snapshot: what happened may be more than what is shown.`
    return [{ text, ...(remedy === undefined ? {} : { remedy }) }]
  })
