import type { PrincipalId } from '../../model/guid.ts'
import { kindOfScope, parentInId, type ScopeId } from '../../model/scope.ts'
import type { Gap, Reason } from '../../model/verdict.ts'
import type { Plane } from '../../rbac/permission.ts'
import { isWithin } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'

/** A question with everything folded, and its place in the tree. */
export interface Asked {
  principal: PrincipalId
  plane: Plane
  action: string
  scope: ScopeId
  /** Number of the scope, or of the nearest one above it that is known. */
  at: number
  /** Number of the outermost known scope below `/` that holds it; 0 where none is known. */
  top: number
}

/** The scope whose place below `/` was not read and that might lie under the management group at which something was given or denied. */
export function hiddenPath(
  { tree }: TenantIndex,
  { scope, top }: Pick<Asked, 'scope' | 'top'>,
  assigned: number,
): ScopeId | undefined {
  if (top !== 0 && !tree.pathUnknown.has(top)) return undefined
  if (kindOfScope(tree.ids[assigned]!) !== 'managementGroup') return undefined
  if (top === 0) return containerInId(scope)
  // What lies inside it cannot be above it as well.
  return isWithin(tree, assigned, top) ? undefined : tree.ids[top]
}

/** The subscription or management group that an id names; nothing else lies below management groups. */
export function containerInId(id: ScopeId): ScopeId | undefined {
  let at = id
  for (let above = parentInId(at); above !== undefined; above = parentInId(at)) at = above
  return at === '/' ? undefined : at
}

/** Scopes from one that holds the scope asked for, given by its number, down to that; both included. */
export function pathDown({ tree }: TenantIndex, { scope, at }: Asked, from: number): ScopeId[] {
  const path: ScopeId[] = []
  // What is in no list is where its id says.
  for (let id: ScopeId | undefined = scope; id !== undefined && !tree.numbers.has(id); id = parentInId(id))
    path.push(id)
  for (let number = at; number > from; number = tree.parent[number]!) path.push(tree.ids[number]!)
  path.push(tree.ids[from]!)
  return path.reverse()
}

/** Whether a scope, which need not be in the tree, holds the one asked for, or may for all that was read. */
export function isOnPath(index: TenantIndex, asked: Asked, scope: ScopeId) {
  const number = index.tree.numbers.get(scope)
  if (number !== undefined)
    return isWithin(index.tree, asked.at, number) || hiddenPath(index, asked, number) !== undefined
  for (let at: ScopeId | undefined = asked.scope; at !== undefined; at = parentInId(at)) if (at === scope) return true
  return kindOfScope(scope) === 'managementGroup' && index.tree.pathUnknown.has(asked.top)
}

export const unreadGroupWords = ({ groups, directory }: TenantIndex, id: PrincipalId) =>
  groups.isGroup(id)
    ? `the members of group \`${directory.nameOf(id)}\` were not all read`
    : `nothing that was read says whether \`${directory.nameOf(id)}\` is a group, or who is in it`

export const gap = (missing: Gap, text: string) => ({
  answer: 'unknown' as const,
  reason: { kind: 'gap', gap: missing, text } satisfies Reason,
})
