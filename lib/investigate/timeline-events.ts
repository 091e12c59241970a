import { holderNode, nodeId } from '../graph/tenant/names.ts'
import type { FactChange } from '../history/fact-change.ts'
import type { ActivityEvent, Fact, FactKind } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { ScopeId } from '../model/scope.ts'
import type { Concern } from './concern.ts'
import { edgeOfEvent } from './edge-of-event.ts'
import { edgesOfChange } from './edges-of-change.ts'
import { factInWords } from './fact-in-words.ts'
import type { SnapshotStep, TimelineEvent } from './timeline.ts'
import type { TimelineNames } from './timeline-names.ts'

/** Of the Activity Log. */
export function activityEvent(event: ActivityEvent, names: TimelineNames): TimelineEvent {
  const { id, at, operation, caller, resourceId, shownResourceId, status } = event
  const edge = edgeOfEvent(event, names)
  const who = caller === undefined ? undefined : names.actor(caller)
  const what = edge ? `${edge.change === 'made' ? 'gave' : 'took away'}: ${edge.label}` : operation
  return {
    id: `activity ${id}`,
    kind: 'activity',
    at,
    text: `${who?.name ?? 'Somebody'} ${edge ? what : `did ${what}`} on ${names.place(shownResourceId ?? resourceId)}.`,
    ...(who ? { actor: who } : {}),
    nodes: [...(who?.node ? [who.node] : []), nodeId.source(resourceId), ...(edge ? [edge.from, edge.to] : [])],
    edges: edge && status !== 'Failed' ? [edge] : [],
    ...(status === undefined ? {} : { status }),
  }
}

export function lastSignInEvent({ id, at }: Fact<'lastSignIns'>, names: TimelineNames): TimelineEvent {
  const identity = names.index.identities.all.find(({ clientId }) => clientId === id)
  return {
    id: `last sign-in ${id} ${at}`,
    kind: 'signIn',
    at,
    text: `${identity?.name ?? id} got a token, for the last time that was known then.`,
    nodes: identity ? [nodeId.identity(identity)] : [],
    edges: [],
  }
}

/** Sign-ins of a day from one address. */
export function signInsEvent(signIns: Fact<'signIns'>, names: TimelineNames): TimelineEvent {
  const { id, principalId, name, firstAt, lastAt, resource, ip, count, failed, federated } = signIns
  const known = names.name(principalId)
  const who = known === principalId ? (name ?? known) : known
  return {
    id: `sign-ins ${id}`,
    kind: 'signIn',
    at: lastAt,
    ...(firstAt === lastAt ? {} : { after: firstAt }),
    text: `${who} signed in ${count === 1 ? 'once' : `${count} times`}${federated ? ' by a federated credential' : ''} for ${resource || 'a resource that the log does not name'} from ${ip || 'an address that the log does not name'}${failed > 0 ? `; ${failed} refused` : ''}.`,
    nodes: [holderNode(names.index, principalId)],
    edges: [],
    count,
    status: failed === count ? 'Failed' : 'Succeeded',
  }
}

/** What differs between two snapshots. */
export function changeEvent(
  change: FactChange,
  { from, to }: SnapshotStep,
  { names, concern }: { names: TimelineNames; concern: Concern },
): TimelineEvent | undefined {
  const { kind, id, state, was, is, fields, gap } = change
  const told = factInWords(kind, (is ?? was)!, names)
  if (!told) return undefined
  const edges = edgesOfChange(change, told.edge, { names, concern })
  const verb = {
    added: 'came',
    removed: 'went',
    changed: 'changed',
    notSeen: 'was not seen',
    newlySeen: 'was first seen',
  }
  const moved = edges.map(({ change: way, label }) => `${way === 'made' ? 'now' : 'no longer'} ${label}`)
  const paths = fields.map(({ path }) => path.join('.')).slice(0, 5)
  const changed = state === 'changed' ? `: ${(moved.length > 0 ? moved : paths).join(', ')}` : ''
  return {
    id: `change ${from.id} ${to.id} ${kind} ${id}`,
    kind: 'change',
    at: to.takenAt,
    after: from.takenAt,
    text: `${told.what} ${verb[state]}${changed}${gap ? ` (${gap})` : ''}.`,
    nodes: [...new Set(edges.flatMap((edge) => [edge.from, edge.to]).concat(nodesOf(kind, (is ?? was)!, names)))],
    edges,
    between: { from: from.id, to: to.id },
    ...(gap === undefined ? {} : { gap }),
  }
}

function nodesOf(kind: FactKind, fact: Fact<FactKind>, names: TimelineNames): string[] {
  if (kind === 'resources') return [nodeId.source(fact.id as ScopeId)]
  if (kind === 'principals') return [holderNode(names.index, fact.id as PrincipalId)]
  return []
}
