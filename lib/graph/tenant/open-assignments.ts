import type { PrincipalId } from '../../model/guid.ts'
import { kindOfScope } from '../../model/scope.ts'
import type { Groups } from './groups.ts'
import type { IndexedAssignment } from './indexed-assignment.ts'
import { isWithin, type ScopeTree } from './scope-tree.ts'

/** A role assignment of a group that anyone may be in, because its members, or those of a group in it, were not read. */
export interface OpenAssignment {
  group: PrincipalId
  /** The group whose members were not read. */
  unread: PrincipalId
  indexed: IndexedAssignment
}

export interface OpenAssignments {
  /** Those that cover this scope number, or may: all at management groups where the path above it was not read. */
  on(number: number): OpenAssignment[]
  /** Groups that hold something and whose members were not all read. */
  groups: PrincipalId[]
}

export function openAssignmentsOf(
  tree: ScopeTree,
  groups: Groups,
  assigned: Iterable<[PrincipalId, IndexedAssignment[]]>,
): OpenAssignments {
  const at = new Map<number, OpenAssignment[]>()
  const atManagementGroups: OpenAssignment[] = []
  const open: PrincipalId[] = []
  for (const [group, list] of assigned) {
    const unread = groups.unreadIn(group)
    if (unread === undefined) continue
    open.push(group)
    for (const indexed of list) {
      const assignment = { group, unread, indexed }
      if (kindOfScope(indexed.assignment.scope) === 'managementGroup') atManagementGroups.push(assignment)
      const there = at.get(indexed.scope)
      if (there) there.push(assignment)
      else at.set(indexed.scope, [assignment])
    }
  }
  return {
    groups: open,
    on(number) {
      if (at.size === 0) return []
      const covering: OpenAssignment[] = []
      let top = number
      for (let scope = number; scope !== -1; scope = tree.parent[scope]!) {
        covering.push(...(at.get(scope) ?? []))
        if (scope > 0) top = scope
      }
      if (!tree.pathUnknown.has(top)) return covering
      return [...covering, ...atManagementGroups.filter(({ indexed }) => !isWithin(tree, indexed.scope, top))]
    },
  }
}
