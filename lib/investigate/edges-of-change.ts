import { holderNode, nodeId } from '../graph/tenant/names.ts'
import type { FactChange } from '../history/fact-change.ts'
import type { Facts } from '../model/facts.ts'
import { lastSegment } from '../model/scope.ts'
import type { Concern } from './concern.ts'
import type { TimelineEdge } from './timeline.ts'
import type { TimelineNames } from './timeline-names.ts'

type Edge = Omit<TimelineEdge, 'change'>

/** Edges that a change made and took away; `own` is the one that the fact itself is. */
export function edgesOfChange(
  { kind, state, was, is }: FactChange,
  own: Edge | undefined,
  { names, concern }: { names: TimelineNames; concern: Concern },
): TimelineEdge[] {
  const made = (edge: Edge): TimelineEdge => ({ change: 'made', ...edge })
  const removed = (edge: Edge): TimelineEdge => ({ change: 'removed', ...edge })
  if (state === 'notSeen' || state === 'newlySeen') return []
  if (kind === 'resources') {
    const [before, after] = [was, is].map((fact) => wears(fact as Facts['resources'][number] | undefined, names))
    return [...within(after!, before!).map(made), ...within(before!, after!).map(removed)]
  }
  if (kind === 'groupMemberships') {
    const [before, after] = [was, is].map((fact) =>
      members(fact as Facts['groupMemberships'][number] | undefined, { names, concern }),
    )
    return [...within(after!, before!).map(made), ...within(before!, after!).map(removed)]
  }
  if (!own || state === 'changed') return []
  return [state === 'added' ? made(own) : removed(own)]
}

function wears(resource: Facts['resources'][number] | undefined, names: TimelineNames): Edge[] {
  return (resource?.wears ?? []).flatMap(({ principalId, identityId, how }) => {
    const key = principalId ?? identityId
    if (key === undefined) return []
    const name = identityId ? lastSegment(identityId) : names.name(key)
    return [
      { from: nodeId.source(resource!.id), to: `identity:${key}`, label: `${resource!.name} wears ${name} (${how})` },
    ]
  })
}

function members(
  group: Facts['groupMemberships'][number] | undefined,
  { names, concern: { principals } }: { names: TimelineNames; concern: Concern },
): Edge[] {
  return (group?.memberIds ?? [])
    .filter((member) => principals.has(member) || principals.has(group!.id))
    .map((member) => ({
      from: holderNode(names.index, member),
      to: nodeId.principal(group!.id),
      label: `${names.name(member)} is in ${names.name(group!.id)}`,
    }))
}

/** Those of the one list that are not in the other. */
function within(list: Edge[], other: Edge[]) {
  const known = new Set(other.map(({ from, to }) => `${from} ${to}`))
  return list.filter(({ from, to }) => !known.has(`${from} ${to}`))
}
