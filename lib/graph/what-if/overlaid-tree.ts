import type { Resource } from '../../model/facts.ts'
import type { ScopeTree } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { FactEdits } from './fact-edits.ts'

/**
 * The tree with some resources replaced by others of the same id and some gone: every scope keeps its number, and what
 * is gone is a scope without a resource. `resources` are those left, in the order of the facts.
 */
export function overlaidTree({ tree, facts }: TenantIndex, edits: FactEdits['resources']) {
  if (edits.size === 0) return { tree, resources: facts.resources }
  const gone: number[] = []
  const edited = facts.resources.slice()
  for (const [id, resource] of edits) {
    const at = tree.resource[tree.numbers.get(id as Resource['id'])!]!
    if (resource) edited[at] = resource
    else gone.push(at)
  }
  if (gone.length === 0) return { tree, resources: edited }
  const isGone = new Uint8Array(edited.length)
  for (const at of gone) isGone[at] = 1
  return { tree: { ...tree, ...countsWithout(tree, isGone) }, resources: edited.filter((_, at) => isGone[at] === 0) }
}

function countsWithout(tree: ScopeTree, isGone: Uint8Array): Pick<ScopeTree, 'resource' | 'resourcesBefore'> {
  const place = new Int32Array(isGone.length)
  let left = 0
  for (let at = 0; at < isGone.length; at++) place[at] = isGone[at] === 1 ? -1 : left++
  const resource = new Int32Array(tree.resource.length)
  const resourcesBefore = new Int32Array(tree.resourcesBefore.length)
  for (let number = 0; number < resource.length; number++) {
    const at = tree.resource[number]!
    resource[number] = at === -1 ? -1 : place[at]!
    resourcesBefore[number + 1] = resourcesBefore[number]! + (resource[number] === -1 ? 0 : 1)
  }
  return { resource, resourcesBefore }
}
