import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { FactChange } from '../history/fact-change.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Concern, concernOf, concerns, eventConcerns } from './concern.ts'
import { factsIn } from './facts-in.ts'
import type { Subject } from './subject.ts'
import { activityEvent, changeEvent, lastSignInEvent, signInsEvent } from './timeline-events.ts'
import { TimelineNames } from './timeline-names.ts'

export type TimelineKind = 'activity' | 'change' | 'signIn'

/** An edge of the graph that something made or took away. */
export interface TimelineEdge {
  change: 'made' | 'removed'
  from: string
  to: string
  label: string
}

export interface TimelineEvent {
  id: string
  kind: TimelineKind
  /** ISO 8601. Of a change between two snapshots: when the later one was taken. */
  at: string
  /** Where the time is not exact: it happened after this. */
  after?: string
  /** One sentence. */
  text: string
  /** Who did it, as the log has it, and the node where it is known. */
  actor?: { name: string; node?: string }
  /** The nodes that it is about. */
  nodes: string[]
  edges: TimelineEdge[]
  /** The two snapshots between which it was seen. */
  between?: { from: number; to: number }
  /** Of sign-ins: how many in the day from one address. */
  count?: number
  /** As the log has it. */
  status?: string
  /** Why it may not have happened at all: what one of the two snapshots did not read. */
  gap?: string
}

/** Two snapshots one after the other, and what changed between them. */
export interface SnapshotStep {
  from: Pick<Snapshot, 'id' | 'takenAt'>
  to: Pick<Snapshot, 'id' | 'takenAt'>
  changes: readonly FactChange[]
}

interface Told {
  index: TenantIndex
  subject: Subject
  steps: readonly SnapshotStep[]
}

/** What happened to a node and to what it acts as, the oldest first. */
export function timelineOf({ index, subject, steps }: Told): TimelineEvent[] {
  const changes = steps.flatMap((step) => step.changes)
  const concern = concernOf(index, subject, changes)
  const names = new TimelineNames(index, changes)
  const found = new Map<string, TimelineEvent>()
  const add = (event: TimelineEvent | undefined) => event && found.set(event.id, event)
  for (const event of [...index.facts.activityEvents, ...factsIn(changes, 'activityEvents')])
    if (eventConcerns(concern, event)) add(activityEvent(event, names))
  for (const signIn of [...index.facts.lastSignIns, ...factsIn(changes, 'lastSignIns')])
    if (isOwn(index, concern, signIn.id)) add(lastSignInEvent(signIn, names))
  for (const signIns of [...index.facts.signIns, ...factsIn(changes, 'signIns')])
    if (concern.principals.has(signIns.principalId)) add(signInsEvent(signIns, names))
  for (const step of steps)
    for (const change of step.changes)
      if (concerns(concern, change.kind, change.was) || concerns(concern, change.kind, change.is))
        add(changeEvent(change, step, { names, concern }))
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

function isOwn({ identities, directory }: TenantIndex, { principals }: Concern, clientId: string): boolean {
  return [...principals].some(
    (principal) =>
      identities.byPrincipal.get(principal as PrincipalId)?.clientId === clientId ||
      directory.principals.get(principal as PrincipalId)?.appId === clientId,
  )
}
