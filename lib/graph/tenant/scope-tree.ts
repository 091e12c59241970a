import type { Facts } from '../../model/facts.ts'
import {
  kindOfScope,
  managementGroupScope,
  parentInId,
  rootScope,
  type ScopeId,
  type ScopeKind,
} from '../../model/scope.ts'

export interface ScopeNumbers {
  get(id: ScopeId): number | undefined
  has(id: ScopeId): boolean
}

/**
 * All scopes of a tenant in one tree, numbered in preorder: a scope and everything under it is the interval
 * `[n, end[n])`. Number 0 is `/`. Management groups hold subscriptions by their ancestors chain, never by their ids.
 */
export interface ScopeTree {
  /** `''` for a spare number: nothing is there, until a scope comes about in the resource group. */
  ids: ScopeId[]
  numbers: ScopeNumbers
  parent: Int32Array
  end: Int32Array
  /** Index into `facts.resources`, or -1 for scopes that are no listed resource. */
  resource: Int32Array
  /** Number of the scope of each role assignment, in the order of the facts. */
  assignmentScope: Int32Array
  /** `resourcesBefore[n]`: listed resources with a number below n; a difference counts those in an interval. */
  resourcesBefore: Int32Array
  /** Subscriptions and management groups whose place below `/` was not read: they hang under `/` for want of better. */
  pathUnknown: Set<number>
  /** Scopes that only a deny or an identity worn elsewhere refers to: of themselves nothing was read. */
  onlyReferredTo: Set<number>
}

/** So many scopes may come about in a resource group, in what is laid over a tree, before all have to be numbered anew. */
const sparePerResourceGroup = 4

export function scopeTreeOf(facts: Facts): ScopeTree {
  const builder = new TreeBuilder()
  for (const group of facts.managementGroups) builder.place(group.id, group.parent)
  for (const subscription of facts.subscriptions) builder.placeSubscription(subscription.id, subscription.ancestors)
  for (const group of facts.resourceGroups) builder.add(group.id)
  const resources = Int32Array.from(facts.resources, ({ id }) => builder.add(id))
  const assignments = Int32Array.from(facts.roleAssignments, ({ scope }) => builder.add(scope))
  const read = builder.ids.length
  for (const deny of facts.denyAssignments) builder.add(deny.scope)
  for (const resource of facts.resources)
    for (const wear of resource.wears ?? []) if (wear.identityId) builder.add(wear.identityId)
  const referredTo = builder.ids.length
  builder.addSpare()
  return builder.numbered({ resources, assignments }, [read, referredTo])
}

/** Places of listed resources and of the scopes of role assignments, in the order of the facts. */
interface Placed {
  resources: Int32Array
  assignments: Int32Array
}

class TreeBuilder {
  ids: ScopeId[] = [rootScope]
  places = new Map<ScopeId, number>([[rootScope, 0]])
  parents: number[] = [-1]
  placed = new Set<number>([0])

  add(id: ScopeId): number {
    const known = this.places.get(id)
    if (known !== undefined) return known
    const parent = parentInId(id)
    const above = parent === undefined ? 0 : this.add(parent)
    const place = this.ids.length
    this.ids.push(id)
    this.parents.push(above)
    this.places.set(id, place)
    return place
  }

  place(id: ScopeId, parent: ScopeId | undefined) {
    const place = this.add(id)
    if (parent === undefined || this.placed.has(place)) return
    const above = this.add(parent)
    if (this.isAbove(place, above)) return
    this.parents[place] = above
    this.placed.add(place)
  }

  placeSubscription(id: ScopeId, ancestors: ScopeId[] | undefined) {
    if (!ancestors) {
      this.add(id)
      return
    }
    const chain = [
      id,
      ...ancestors.map((ancestor) => (ancestor.includes('/') ? ancestor : managementGroupScope(ancestor))),
    ]
    for (const [index, scope] of chain.entries()) this.place(scope, chain[index + 1] ?? rootScope)
  }

  /** The last places of each resource group, so that they get its last numbers. */
  addSpare() {
    for (let place = this.ids.length - 1; place >= 0; place--) {
      if (kindOfScope(this.ids[place]!) !== 'resourceGroup') continue
      for (let spare = 0; spare < sparePerResourceGroup; spare++) {
        this.ids.push('' as ScopeId)
        this.parents.push(place)
      }
    }
  }

  /** A broken file may name a group as its own ancestor; the tree stays a tree. */
  isAbove(place: number, other: number): boolean {
    for (let at = other; at > 0; at = this.parents[at]!) if (at === place) return true
    return false
  }

  /** @param placed what has its place, in the order of the facts. @param referredTo the run of places that were not read. */
  numbered(placed: Placed, referredTo: [from: number, to: number]): ScopeTree {
    const count = this.ids.length
    const firstChild = new Int32Array(count).fill(-1)
    const nextSibling = new Int32Array(count).fill(-1)
    for (let place = count - 1; place > 0; place--) {
      const parent = this.parents[place]!
      nextSibling[place] = firstChild[parent]!
      firstChild[parent] = place
    }
    const ids = new Array<ScopeId>(count)
    const parent = new Int32Array(count).fill(-1)
    const end = new Int32Array(count)
    const numberAt = new Int32Array(count)
    const open: number[] = []
    let next = 0
    for (let place = 0; place !== -1; ) {
      const number = next++
      numberAt[place] = number
      ids[number] = this.ids[place]!
      if (open.length > 0) parent[number] = numberAt[open.at(-1)!]!
      if (firstChild[place] !== -1) {
        open.push(place)
        place = firstChild[place]!
        continue
      }
      end[number] = next
      while (open.length > 0 && nextSibling[place] === -1) {
        place = open.pop()!
        end[numberAt[place]!] = next
      }
      place = open.length > 0 ? nextSibling[place]! : -1
    }
    return {
      ids,
      parent,
      end,
      ...this.lookups(placed, ids, numberAt),
      onlyReferredTo: new Set(numberAt.slice(...referredTo)),
    }
  }

  lookups({ resources, assignments }: Placed, ids: ScopeId[], numberAt: Int32Array) {
    const { places } = this
    const numbers: ScopeNumbers = {
      get(id) {
        const place = places.get(id)
        return place === undefined ? undefined : numberAt[place]
      },
      has: (id) => places.has(id),
    }
    const resource = new Int32Array(ids.length).fill(-1)
    for (const [index, place] of resources.entries()) resource[numberAt[place]!] = index
    const resourcesBefore = new Int32Array(ids.length + 1)
    for (let number = 0; number < ids.length; number++)
      resourcesBefore[number + 1] = resourcesBefore[number]! + (resource[number] === -1 ? 0 : 1)
    const pathUnknown = new Set<number>()
    for (const [place, above] of this.parents.entries())
      if (above === 0 && !this.placed.has(place) && hasHiddenParent(this.ids[place]!)) pathUnknown.add(numberAt[place]!)
    const assignmentScope = assignments.map((place) => numberAt[place]!)
    return { numbers, resource, assignmentScope, resourcesBefore, pathUnknown }
  }
}

const hasHiddenParent = (id: ScopeId) => {
  const kind: ScopeKind = kindOfScope(id)
  return kind === 'managementGroup' || kind === 'subscription'
}

/** The scope's own number, else that of the nearest scope above it that is in the tree. */
export function nearestNumber(tree: ScopeTree, id: ScopeId): number {
  let at: ScopeId | undefined = id
  while (at !== undefined) {
    const number = tree.numbers.get(at)
    if (number !== undefined) return number
    at = parentInId(at)
  }
  return 0
}

/** Spare numbers of a resource group, in order. */
export function spareIn(tree: ScopeTree, group: number): number[] {
  const spare: number[] = []
  for (let number = tree.end[group]! - 1; number > group && tree.ids[number] === ''; number--) spare.unshift(number)
  return spare
}

/** Number of the outermost scope below `/` that holds this one; 0 for `/` itself. */
export function outermost(tree: ScopeTree, number: number): number {
  let at = number
  while (tree.parent[at]! > 0) at = tree.parent[at]!
  return at
}

export const isWithin = (tree: ScopeTree, number: number, ancestor: number) =>
  number >= ancestor && number < tree.end[ancestor]!

/** Listed resources at and under a scope. */
export const countResources = (tree: ScopeTree, number: number) =>
  tree.resourcesBefore[tree.end[number]!]! - tree.resourcesBefore[number]!
