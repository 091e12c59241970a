import { type Access, accessOf } from '../graph/becoming/access.ts'
import { ApproachSearch } from '../graph/becoming/approach-search.ts'
import { FallSearch } from '../graph/becoming/fall-search.ts'
import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { FederatedCredential, Resource } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { CutStep } from './cut-step.ts'
import { FlowNetwork, uncut } from './flow.ts'
import { type Held, heldOf, isEntry } from './held.ts'
import type { Jewel } from './jewel.ts'
import { jewelIndexOf } from './jewel-index.ts'
import type { Start, Subject } from './subject.ts'

/** What may be taken away, at the edge of the network that stands for it. */
export interface CutNetwork {
  flow: FlowNetwork
  source: number
  sink: number
  steps: Map<number, CutStep>
  /** False where the network may hold ways that need two things at once, or that one who shares an edge does not have. */
  exact: boolean
}

interface Asked {
  subject: Subject
  jewels: readonly Jewel[]
  /** Ids of entries of doors that count as taken away. */
  taken: ReadonlySet<string>
  /** Ways at least so sure are cut. */
  threshold: number
}

/**
 * All ways from the compromised node to the jewels, as a network in which whatever can be taken away is one edge,
 * however many ways lead over it: a role assignment is one for all places that it covers and all who hold it.
 */
export function cutNetworkOf(index: TenantIndex, asked: Asked): CutNetwork {
  return new Builder(index, asked).built()
}

/** One more for each step, so that the fewest are found first; of as few, those that take effect soonest and break least. */
const price = 1_000_000
const dearer: Record<CutStep['kind'], number> = {
  removeFederatedCredential: 12,
  removeDoorEntry: 2,
  removeRoleAssignment: 2,
  removeGroupMember: 10,
  detachIdentity: 20,
  disableSystemAssigned: 30,
}

class Builder {
  private readonly index: TenantIndex
  private readonly access: Access
  private readonly asked: Asked
  private readonly network: CutNetwork
  /** Nodes by what they stand for; ranges and places, which are many, by a number. */
  private readonly nodes = new Map<string | number, number>()
  private readonly edges = new Set<string | number>()

  constructor(index: TenantIndex, asked: Asked) {
    this.index = index
    this.access = accessOf(index)
    this.asked = asked
    const flow = new FlowNetwork()
    this.network = { flow, source: flow.addNode(), sink: flow.addNode(), steps: new Map(), exact: true }
  }

  built(): CutNetwork {
    const { relevant, openings } = this.onTheWay()
    for (const start of this.asked.subject.starts) this.addStart(start)
    for (const principal of relevant) {
      this.addGroups(principal)
      this.addUses(principal)
      this.addPlacesOf(principal)
    }
    for (const held of openings) this.join(this.sourceEdge(held.source), this.network.sink)
    for (const { identity } of this.asked.jewels)
      if (identity?.principalId) this.join(this.principal(identity.principalId), this.network.sink)
    return this.network
  }

  /** Who falls and can come to a jewel, and what opens one. */
  private onTheWay(): { relevant: PrincipalId[]; openings: Held[] } {
    const { graph, words } = this.access
    const { subject, jewels, taken, threshold } = this.asked
    const falls = new FallSearch(graph, words.ceiling)
    falls.begin(threshold)
    const starts = subject.starts.map(({ principal }) => principal)
    for (const start of starts) if (graph.numbers.has(start)) falls.start(graph.numbers.get(start)!)
    falls.run()
    const fallen = [...falls.principal.subarray(0, falls.found)].map((number) => graph.principals[number]!)
    const comes = new ApproachSearch(graph, words.ceiling)
    comes.begin(threshold)
    const openings = new Map<Held['source'], Held>()
    const byPlace = jewelIndexOf(jewels)
    const become = new Set(jewels.map(({ identity }) => identity?.principalId))
    for (const principal of new Set([...starts, ...fallen])) {
      const isJewel = become.has(principal)
      const opening = heldOf(this.index, principal).filter(
        (held) => !(isEntry(held.source) && taken.has(held.source.id)) && byPlace.opensAny(held, threshold),
      )
      for (const held of opening) openings.set(held.source, held)
      const number = graph.numbers.get(principal)
      if (number !== undefined && (isJewel || opening.length > 0)) comes.start(number)
    }
    comes.run()
    return {
      relevant: fallen.filter((principal) => comes.has(graph.numbers.get(principal)!)),
      openings: [...openings.values()],
    }
  }

  private addStart({ principal, worn, credential }: Start) {
    const to = this.principal(principal)
    const from = worn
      ? this.wear(worn.resource, worn.identity)
      : credential
        ? this.credential(credential, principal)
        : undefined
    if (from === undefined) this.join(this.network.source, to)
    else {
      this.join(this.network.source, from.enter)
      this.join(from.leave, to)
    }
  }

  /** Each membership is an edge of its own. */
  private addGroups(principal: PrincipalId) {
    const open = [principal]
    for (const member of open)
      for (const group of this.index.groups.memberships.parents.get(member) ?? []) {
        if (group === principal || !this.isNew(`member ${member} ${group}`)) continue
        const step: CutStep = { kind: 'removeGroupMember', group, member }
        const { enter, leave } = this.cuttable(`membership ${member} ${group}`, step)
        this.join(this.principal(member), enter)
        this.join(leave, this.principal(group))
        open.push(group)
      }
  }

  /** What roles let the principal be used for: from each assignment to the run of places that it is used on. */
  private addUses(principal: PrincipalId) {
    const { graph, words, techniques } = this.access
    const number = graph.numbers.get(principal)!
    for (let use = graph.uses.starts[number]!; use < graph.uses.starts[number + 1]!; use++) {
      if (graph.uses.level[use]! < this.asked.threshold) break
      const holding = words.holding(use)
      const leave = this.sourceEdge(holding.assignment)
      const range = graph.uses.range[use]!
      const plain = techniques.powerOf(this.index.roles.get(holding.assignment.roleId))
      if (plain !== holding.power) this.network.exact = false
      if (graph.uses.guarded[use] === 0) {
        this.join(leave, this.range(range))
        const first = graph.ranges.from[range]
        if (first !== undefined && techniques.classes[graph.places.classNumber[first]!]?.elsewhere)
          this.network.exact = false
        continue
      }
      this.network.exact = false
      for (let place = graph.ranges.from[range]!; place < graph.ranges.to[range]!; place++)
        if (words.ceiling(use, place) >= this.asked.threshold) this.join(leave, this.place(place))
    }
  }

  /** The places that yield an identity, each within the runs that hold it. */
  private addPlacesOf(principal: PrincipalId) {
    const { graph, techniques } = this.access
    const { places, ranges, identities } = graph
    const number = graph.numbers.get(principal)!
    const identity = identities[number]
    if (!identity) return
    for (let one = places.of.starts[number]!; one < places.of.starts[number + 1]!; one++) {
      const place = places.of.place[one]!
      if (places.open[place]! < this.asked.threshold) continue
      const host = this.index.resourceAt(places.number[place]!)
      const isWorn = techniques.classes[places.classNumber[place]!]!.gives === 'wornIdentities'
      const worn = isWorn && host ? this.wear(host, identity) : undefined
      this.join(this.place(place), worn?.enter ?? this.principal(principal))
      if (worn) this.join(worn.leave, this.principal(principal))
      let inner = this.place(place)
      for (let range = ranges.innermost[place]!; range !== -1; range = ranges.around[range]!) {
        if (!this.join(this.range(range), inner)) break
        inner = this.range(range)
      }
    }
  }

  private readonly principal = (id: PrincipalId) => this.node(`principal ${id}`)
  private readonly range = (range: number) => this.node(2 * range)
  private readonly place = (place: number) => this.node(2 * place + 1)

  /** Where whoever holds an assignment or an entry comes out. */
  private sourceEdge(source: Held['source']): number {
    const step: CutStep = isEntry(source)
      ? { kind: 'removeDoorEntry', entry: source }
      : { kind: 'removeRoleAssignment', assignment: source }
    const { enter, leave } = this.cuttable(`source ${source.id}`, step)
    this.join(this.principal(isEntry(source) ? source.principal : source.principalId), enter)
    return leave
  }

  private wear(resource: Resource, identity: ManagedIdentity) {
    const key = `wear ${resource.id} ${identity.key}`
    const hows = identity.wornBy.filter((one) => one.resource.id === resource.id).map(({ wear }) => wear.how)
    if (hows.every((how) => how === 'user') && identity.shownArmId)
      return this.cuttable(key, { kind: 'detachIdentity', resource, identity })
    if (hows.every((how) => how === 'system'))
      return this.cuttable(key, { kind: 'disableSystemAssigned', resource, identity })
    // A kubelet's and the like cannot be taken off.
    const node = this.node(key)
    return { enter: node, leave: node }
  }

  private credential(credential: FederatedCredential, principal: PrincipalId) {
    const key = `credential ${credential.id}`
    const identity = this.index.identities.byPrincipal.get(principal)
    if (identity?.shownArmId) return this.cuttable(key, { kind: 'removeFederatedCredential', credential, identity })
    const node = this.node(key)
    return { enter: node, leave: node }
  }

  /** The two ends of the one edge of a step. */
  private cuttable(key: string, step: CutStep): { enter: number; leave: number } {
    const [enter, leave] = [this.node(`${key} in`), this.node(`${key} out`)]
    if (this.isNew(key))
      this.network.steps.set(this.network.flow.addEdge(enter, leave, price + dearer[step.kind]), step)
    return { enter, leave }
  }

  private node(key: string | number): number {
    const known = this.nodes.get(key)
    if (known !== undefined) return known
    const node = this.network.flow.addNode()
    this.nodes.set(key, node)
    return node
  }

  /** Answers whether it is new. */
  private join(from: number, to: number): boolean {
    if (!this.isNew(from * 2 ** 26 + to)) return false
    this.network.flow.addEdge(from, to, uncut)
    return true
  }

  private isNew(key: string | number): boolean {
    if (this.edges.has(key)) return false
    this.edges.add(key)
    return true
  }
}
