import type { Permission } from '../model/facts.ts'
import { foldAscii } from '../model/scope.ts'
import type { PermissionMatch } from '../model/verdict.ts'
import { holds, patternOf } from './pattern.ts'

/** Control-plane actions and data actions are two worlds: neither ever grants the other. */
export type Plane = 'control' | 'data'

export type PermissionOutcome =
  | { kind: 'granted'; match: PermissionMatch }
  | { kind: 'takenAway'; match: PermissionMatch; notPattern: string }
  | undefined

const firstHolding = (patterns: string[], action: string) => patterns.find((text) => holds(patternOf(text), action))

/**
 * What a role's permission blocks say of one folded action. Each block is judged by itself: a notAction takes away only
 * within its own block. An unconditional block is preferred to a conditional one.
 */
export function outcomeOf(permissions: Permission[], plane: Plane, action: string): PermissionOutcome {
  let conditional: PermissionOutcome
  let takenAway: PermissionOutcome
  for (const [block, permission] of permissions.entries()) {
    const pattern = firstHolding(plane === 'data' ? permission.dataActions : permission.actions, action)
    if (pattern === undefined) continue
    const match: PermissionMatch = { block, pattern }
    const notPattern = firstHolding(plane === 'data' ? permission.notDataActions : permission.notActions, action)
    if (notPattern !== undefined) {
      takenAway ??= { kind: 'takenAway', match, notPattern }
      continue
    }
    if (!permission.condition) return { kind: 'granted', match }
    conditional ??= { kind: 'granted', match: { ...match, condition: permission.condition } }
  }
  return conditional ?? takenAway
}

const listsOf = (permission: Permission, plane: Plane): [patterns: string[], exceptions: string[]] =>
  plane === 'data' ? [permission.dataActions, permission.notDataActions] : [permission.actions, permission.notActions]

/**
 * Patterns that leave any action at all. One is gone where a notAction holds whatever it holds, which is so where it
 * holds the pattern's own text: only a star can stand for a star.
 */
export function patternsLeft(permissions: Permission[], plane: Plane): readonly string[] {
  const known = left[plane].get(permissions)
  if (known) return known
  const found = permissions.flatMap((permission) => {
    const [patterns, exceptions] = listsOf(permission, plane)
    return patterns.filter((text) => firstHolding(exceptions, foldAscii(text.trim())) === undefined)
  })
  left[plane].set(permissions, found)
  return found
}

/** Roles are few, and each is asked about for all that is held of it. */
const left = {
  control: new WeakMap<Permission[], readonly string[]>(),
  data: new WeakMap<Permission[], readonly string[]>(),
}

/** Whether the blocks leave any action at all in this plane. */
export const grantsAnything = (permissions: Permission[], plane: Plane) => patternsLeft(permissions, plane).length > 0

/** Whether one block of a deny takes, under no condition, everything that a pattern holds; `*` is the whole plane. */
export function takesAll(permissions: Permission[], plane: Plane, pattern: string): boolean {
  const text = foldAscii(pattern.trim())
  return permissions.some((permission) => {
    if (permission.condition) return false
    const [patterns, exceptions] = listsOf(permission, plane)
    return firstHolding(patterns, text) !== undefined && !exceptions.some((exception) => mayOverlap(exception, text))
  })
}

/** Whether some action may be held by both; told by how they begin and end, and certain where one has no star. */
function mayOverlap(exception: string, pattern: string): boolean {
  if (!pattern.includes('*')) return holds(patternOf(exception), pattern)
  const other = foldAscii(exception.trim())
  if (!other.includes('*')) return holds(patternOf(pattern), other)
  const [a, b] = [other, pattern].map((text) => [
    text.slice(0, text.indexOf('*')),
    text.slice(text.lastIndexOf('*') + 1),
  ])
  const [heads, tails] = [
    [a![0]!, b![0]!],
    [a![1]!, b![1]!],
  ]
  // A star between slashes may stand for nothing, so that a slash beside it is no certain part of the text.
  const [headA, headB] = heads.map((text) => text.replace(/\/$/, ''))
  const [tailA, tailB] = tails.map((text) => text.replace(/^\//, ''))
  return (
    (headA!.startsWith(headB!) || headB!.startsWith(headA!)) && (tailA!.endsWith(tailB!) || tailB!.endsWith(tailA!))
  )
}
