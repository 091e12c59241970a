import type { Resource } from '../../model/facts.ts'
import { kindOfScope, parentInId, type ScopeId } from '../../model/scope.ts'
import { type ScopeTree, spareIn } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { FactEdits } from './fact-edits.ts'

/**
 * The tree with some resources replaced, gone or come about. Every scope keeps its number; what is gone is a scope
 * without a resource, and what comes about takes a spare number of its resource group. `resources` are what `resource`
 * counts in; those that are gone still lie there. `undefined` where a resource group has not as many numbers to spare.
 */
export function overlaidTree(
  { tree: before, facts }: TenantIndex,
  { resources: edits, roleAssignments }: Pick<FactEdits, 'resources' | 'roleAssignments'>,
): { tree: ScopeTree; resources: Resource[] } | undefined {
  const scopes: ScopeId[] = []
  for (const [id, resource] of edits) if (resource) scopes.push(id as ScopeId)
  for (const assignment of roleAssignments.values()) if (assignment) scopes.push(assignment.scope)
  const tree = withScopes(before, scopes)
  if (!tree || edits.size === 0) return tree && { tree, resources: facts.resources }
  const resources = facts.resources.slice()
  const resource = tree.resource.slice()
  let first = resource.length
  for (const [id, edited] of edits) {
    const number = tree.numbers.get(id as ScopeId)
    // It came about and went again.
    if (number === undefined) continue
    const at = resource[number]!
    if (edited && at !== -1) resources[at] = edited
    else resource[number] = edited ? resources.push(edited) - 1 : -1
    if ((at === -1) === (edited !== undefined)) first = Math.min(first, number)
  }
  const resourcesBefore = tree.resourcesBefore.slice()
  for (let number = first; number < resource.length; number++)
    resourcesBefore[number + 1] = resourcesBefore[number]! + (resource[number] === -1 ? 0 : 1)
  return { tree: { ...tree, resource, resourcesBefore, onlyReferredTo: listed(tree, edits) }, resources }
}

/** Of what is a resource now, something is read. */
function listed({ onlyReferredTo, numbers }: ScopeTree, edits: FactEdits['resources']): ScopeTree['onlyReferredTo'] {
  const found = [...edits].flatMap(([id, resource]) => (resource ? (numbers.get(id as ScopeId) ?? []) : []))
  if (!found.some((number) => onlyReferredTo.has(number))) return onlyReferredTo
  const left = new Set(onlyReferredTo)
  for (const number of found) left.delete(number)
  return left
}

/** The tree with numbers for these scopes and for what lies between them and their resource groups. */
function withScopes(tree: ScopeTree, scopes: ScopeId[]): ScopeTree | undefined {
  const added = new Map<ScopeId, ScopeId[]>()
  const isAdded = new Set<ScopeId>()
  for (const scope of scopes)
    for (let id = scope; !tree.numbers.has(id) && !isAdded.has(id); ) {
      const group = resourceGroupAround(id)
      const parent = parentInId(id)
      if (!group || !parent || !tree.numbers.has(group)) return undefined
      // In the snapshot's tree only a resource group has numbers to spare.
      if (tree.numbers.has(parent) && parent !== group) return undefined
      added.set(group, [...(added.get(group) ?? []), id])
      isAdded.add(id)
      id = parent
    }
  if (isAdded.size === 0) return tree
  const { ids, parent, end } = { ids: tree.ids.slice(), parent: tree.parent.slice(), end: tree.end.slice() }
  const numbers = new Map<ScopeId, number>()
  for (const [group, list] of added) {
    const spare = spareIn(tree, tree.numbers.get(group)!)
    if (spare.length < list.length) return undefined
    // A scope right before everything in it: the slash sorts them so.
    const sorted = list.sort((a, b) => (`${a}/` < `${b}/` ? -1 : 1))
    for (const [at, id] of sorted.entries()) {
      const number = spare[at]!
      ids[number] = id
      numbers.set(id, number)
      parent[number] = numbers.get(parentInId(id)!) ?? tree.numbers.get(group)!
      for (let above = number; above !== -1 && ids[above] !== group; above = parent[above]!) end[above] = number + 1
    }
  }
  return {
    ...tree,
    ids,
    parent,
    end,
    numbers: {
      get: (id) => numbers.get(id) ?? tree.numbers.get(id),
      has: (id) => numbers.has(id) || tree.numbers.has(id),
    },
  }
}

function resourceGroupAround(id: ScopeId): ScopeId | undefined {
  let at: ScopeId | undefined = id
  while (at !== undefined && kindOfScope(at) !== 'resourceGroup') at = parentInId(at)
  return at
}
