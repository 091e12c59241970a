import { holderName, holderNode, nodeId, scopeWords } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { FactChange } from '../history/fact-change.ts'
import type { ActivityEvent, Fact, FactKind, Facts } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import { lastSegment, parentInId, type ScopeId } from '../model/scope.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Concern, concernOf, concerns, eventConcerns } from './concern.ts'
import type { Subject } from './subject.ts'

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
  const teller = new Teller(index, changes)
  const found = new Map<string, TimelineEvent>()
  const add = (event: TimelineEvent | undefined) => event && found.set(event.id, event)
  for (const event of [...index.facts.activityEvents, ...factsIn(changes, 'activityEvents')])
    if (eventConcerns(concern, event)) add(teller.activity(event))
  for (const signIn of [...index.facts.lastSignIns, ...factsIn(changes, 'lastSignIns')])
    if (isOwn(index, concern, signIn.id)) add(teller.lastSignIn(signIn))
  for (const signIns of [...index.facts.signIns, ...factsIn(changes, 'signIns')])
    if (concern.principals.has(signIns.principalId)) add(teller.signIns(signIns))
  for (const step of steps)
    for (const change of step.changes)
      if (concerns(concern, change.kind, change.was) || concerns(concern, change.kind, change.is))
        add(teller.change(change, step, concern))
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

const factsIn = <K extends FactKind>(changes: readonly FactChange[], wanted: K): Fact<K>[] =>
  changes.flatMap(({ kind, was, is }) => (kind === wanted ? ([was, is].filter(Boolean) as Fact<K>[]) : []))

function isOwn({ identities, directory }: TenantIndex, { principals }: Concern, clientId: string): boolean {
  return [...principals].some(
    (principal) =>
      identities.byPrincipal.get(principal as PrincipalId)?.clientId === clientId ||
      directory.principals.get(principal as PrincipalId)?.appId === clientId,
  )
}

type Tell = { [K in FactKind]?: (fact: Fact<K>) => { what: string; edge?: Omit<TimelineEdge, 'change'> } }

/** Puts things into words, with names from whichever snapshot knew them. */
class Teller {
  private readonly index: TenantIndex
  private readonly names = new Map<string, string>()
  private readonly assignments = new Map<string, Facts['roleAssignments'][number]>()

  constructor(index: TenantIndex, changes: readonly FactChange[]) {
    this.index = index
    for (const { id, displayName } of factsIn(changes, 'principals')) if (displayName) this.names.set(id, displayName)
    for (const { id, name, wears } of factsIn(changes, 'resources')) {
      this.names.set(id, name)
      for (const { how, principalId } of wears ?? [])
        if (how === 'system' && principalId && !this.names.has(principalId)) this.names.set(principalId, name)
    }
    for (const one of [...index.facts.roleAssignments, ...factsIn(changes, 'roleAssignments')])
      this.assignments.set(one.id, one)
  }

  activity(event: ActivityEvent): TimelineEvent {
    const { id, at, operation, caller, resourceId, shownResourceId, status } = event
    const edge = this.edgeOf(event)
    const who = caller === undefined ? undefined : this.actor(caller)
    const what = edge ? `${edge.change === 'made' ? 'gave' : 'took away'}: ${edge.label}` : operation
    return {
      id: `activity ${id}`,
      kind: 'activity',
      at,
      text: `${who?.name ?? 'Somebody'} ${edge ? what : `did ${what}`} on ${this.place(shownResourceId ?? resourceId)}.`,
      ...(who ? { actor: who } : {}),
      nodes: [...(who?.node ? [who.node] : []), nodeId.source(resourceId), ...(edge ? [edge.from, edge.to] : [])],
      edges: edge && status !== 'Failed' ? [edge] : [],
      ...(status === undefined ? {} : { status }),
    }
  }

  lastSignIn({ id, at }: Fact<'lastSignIns'>): TimelineEvent {
    const identity = this.index.identities.all.find(({ clientId }) => clientId === id)
    return {
      id: `last sign-in ${id} ${at}`,
      kind: 'signIn',
      at,
      text: `${identity?.name ?? id} got a token, for the last time that was known then.`,
      nodes: identity ? [nodeId.identity(identity)] : [],
      edges: [],
    }
  }

  signIns({
    id,
    principalId,
    name,
    firstAt,
    lastAt,
    resource,
    ip,
    count,
    failed,
    federated,
  }: Fact<'signIns'>): TimelineEvent {
    const known = this.name(principalId)
    const who = known === principalId ? (name ?? known) : known
    return {
      id: `sign-ins ${id}`,
      kind: 'signIn',
      at: lastAt,
      ...(firstAt === lastAt ? {} : { after: firstAt }),
      text: `${who} signed in ${count === 1 ? 'once' : `${count} times`}${federated ? ' by a federated credential' : ''} for ${resource || 'a resource that the log does not name'} from ${ip || 'an address that the log does not name'}${failed > 0 ? `; ${failed} refused` : ''}.`,
      nodes: [holderNode(this.index, principalId)],
      edges: [],
      count,
      status: failed === count ? 'Failed' : 'Succeeded',
    }
  }

  change(change: FactChange, { from, to }: SnapshotStep, concern: Concern): TimelineEvent | undefined {
    const { kind, id, state, was, is, fields, gap } = change
    const told = this.told(kind, (is ?? was)!)
    if (!told) return undefined
    const edges = this.edgesOf(change, told.edge, concern)
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
      nodes: [...new Set(edges.flatMap((edge) => [edge.from, edge.to]).concat(this.nodesOf(kind, (is ?? was)!)))],
      edges,
      between: { from: from.id, to: to.id },
      ...(gap === undefined ? {} : { gap }),
    }
  }

  private edgesOf(
    { kind, state, was, is }: FactChange,
    own: Omit<TimelineEdge, 'change'> | undefined,
    concern: Concern,
  ) {
    const made = (edge: Omit<TimelineEdge, 'change'>): TimelineEdge => ({ change: 'made', ...edge })
    const removed = (edge: Omit<TimelineEdge, 'change'>): TimelineEdge => ({ change: 'removed', ...edge })
    if (state === 'notSeen' || state === 'newlySeen') return []
    if (kind === 'resources') {
      const [before, after] = [was, is].map((fact) => this.wears(fact as Facts['resources'][number] | undefined))
      return [...within(after!, before!).map(made), ...within(before!, after!).map(removed)]
    }
    if (kind === 'groupMemberships') {
      const [before, after] = [was, is].map((fact) =>
        this.members(fact as Facts['groupMemberships'][number] | undefined, concern),
      )
      return [...within(after!, before!).map(made), ...within(before!, after!).map(removed)]
    }
    if (!own || state === 'changed') return []
    return [state === 'added' ? made(own) : removed(own)]
  }

  private wears(resource: Facts['resources'][number] | undefined): Omit<TimelineEdge, 'change'>[] {
    return (resource?.wears ?? []).flatMap(({ principalId, identityId, how }) => {
      const key = principalId ?? identityId
      if (key === undefined) return []
      const name = identityId ? lastSegment(identityId) : this.name(key)
      return [
        { from: nodeId.source(resource!.id), to: `identity:${key}`, label: `${resource!.name} wears ${name} (${how})` },
      ]
    })
  }

  private members(group: Facts['groupMemberships'][number] | undefined, { principals }: Concern) {
    return (group?.memberIds ?? [])
      .filter((member) => principals.has(member) || principals.has(group!.id))
      .map((member) => ({
        from: holderNode(this.index, member),
        to: nodeId.principal(group!.id),
        label: `${this.name(member)} is in ${this.name(group!.id)}`,
      }))
  }

  private readonly tell: Tell = {
    roleAssignments: ({ principalId, roleId, roleName, scope }) => {
      const role = this.index.roles.get(roleId)?.name ?? roleName ?? roleId
      const what = `${role} for ${this.name(principalId)} at ${scopeWords(this.index, scope)}`
      return { what, edge: { from: holderNode(this.index, principalId), to: nodeId.grant(roleId, scope), label: what } }
    },
    federatedCredentials: ({ id, name, identityId, subject }) => {
      const what = `The federated credential ${name}${identityId ? ` of ${lastSegment(identityId)}` : ''}${subject ? ` for ${subject}` : ''}`
      const identity = identityId && this.index.identities.byArmId.get(identityId)
      const to = identity ? nodeId.identity(identity) : `identity:${identityId}`
      return { what, ...(identityId ? { edge: { from: nodeId.federated(id), to, label: what } } : {}) }
    },
    resources: ({ name, type }) => ({ what: `${name} (${type})` }),
    principals: ({ id }) => ({ what: `The principal ${this.name(id)}` }),
    groupMemberships: ({ id }) => ({ what: `The members of ${this.name(id)}` }),
    appRoleAssignments: (one) => ({
      what: `An application permission on ${one.resourceName ?? this.name(one.resourceId)} for ${this.name(one.principalId)}`,
      edge: {
        from: holderNode(this.index, one.principalId),
        to: nodeId.outside(one.resourceId),
        label: 'application permission',
      },
    }),
    directoryRoleAssignments: ({ principalId, roleName, roleTemplateId }) => ({
      what: `The directory role ${roleName ?? roleTemplateId} for ${this.name(principalId)}`,
      edge: {
        from: holderNode(this.index, principalId),
        to: nodeId.outside('directory'),
        label: roleName ?? 'directory role',
      },
    }),
    cosmosRoleAssignments: ({ principalId, scope }) => ({
      what: `A Cosmos DB data role for ${this.name(principalId)} at ${lastSegment(scope)}`,
    }),
    databaseAdministrators: ({ name, server }) => ({ what: `${name} as administrator of ${lastSegment(server)}` }),
  }

  private told(kind: FactKind, fact: Fact<FactKind>) {
    const tell = this.tell[kind] as ((fact: Fact<FactKind>) => ReturnType<NonNullable<Tell['resources']>>) | undefined
    return tell?.(fact)
  }

  private nodesOf(kind: FactKind, fact: Fact<FactKind>): string[] {
    if (kind === 'resources') return [nodeId.source(fact.id as ScopeId)]
    if (kind === 'principals') return [holderNode(this.index, fact.id as PrincipalId)]
    return []
  }

  private readonly name = (id: string) => {
    const known = holderName(this.index, id as PrincipalId)
    return known === id ? (this.names.get(id) ?? id) : known
  }

  private actor(caller: string) {
    const person = this.index.facts.principals.find(
      ({ userPrincipalName }) => userPrincipalName?.toLowerCase() === caller,
    )
    const id = (person?.id ?? caller) as PrincipalId
    const isKnown = this.index.identities.byPrincipal.has(id) || this.index.directory.principals.has(id)
    return { name: this.name(id), ...(isKnown ? { node: holderNode(this.index, id) } : {}) }
  }

  private place(id: string): string {
    const assignment = this.assignments.get(id.toLowerCase())
    return assignment ? scopeWords(this.index, assignment.scope) : lastSegment(id)
  }

  /** What an operation in the log made or took away. */
  private edgeOf(event: ActivityEvent): TimelineEdge | undefined {
    const operation = event.operation.toLowerCase()
    const change = operation.endsWith('/write') ? 'made' : operation.endsWith('/delete') ? 'removed' : undefined
    if (!change) return undefined
    if (operation.startsWith('microsoft.authorization/roleassignments/')) {
      const { principalId, roleId, scope } = this.assignments.get(event.resourceId) ?? event
      if (!principalId || !roleId || !scope) return undefined
      const role = this.index.roles.get(roleId)?.name ?? roleId
      return {
        change,
        from: holderNode(this.index, principalId),
        to: nodeId.grant(roleId, scope),
        label: `${role} for ${this.name(principalId)}`,
      }
    }
    if (operation.includes('/federatedidentitycredentials/')) {
      const identityId = parentInId(event.resourceId)
      const identity = identityId && this.index.identities.byArmId.get(identityId)
      return {
        change,
        from: nodeId.federated(event.resourceId),
        to: identity ? nodeId.identity(identity) : `identity:${identityId}`,
        label: `the federated credential ${lastSegment(event.shownResourceId ?? event.resourceId)}`,
      }
    }
    return undefined
  }
}

/** Those of the one list that are not in the other. */
function within(list: Omit<TimelineEdge, 'change'>[], other: Omit<TimelineEdge, 'change'>[]) {
  const known = new Set(other.map(({ from, to }) => `${from} ${to}`))
  return list.filter(({ from, to }) => !known.has(`${from} ${to}`))
}
