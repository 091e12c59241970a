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

/**
 * Whether the blocks leave any action at all in this plane. A pattern is gone where a notAction holds whatever it holds,
 * which is so where it holds the pattern's own text: only a star can stand for a star.
 */
export const grantsAnything = (permissions: Permission[], plane: Plane) =>
  permissions.some((permission) => {
    const [patterns, exceptions] =
      plane === 'data'
        ? [permission.dataActions, permission.notDataActions]
        : [permission.actions, permission.notActions]
    return patterns.some((text) => firstHolding(exceptions, foldAscii(text.trim())) === undefined)
  })

/** Whether one block takes a whole plane: `*` with no exception. Such a deny leaves nothing of that plane. */
export const takesWholePlane = (permissions: Permission[], plane: Plane) =>
  permissions.some((permission) => {
    const [patterns, exceptions] =
      plane === 'data'
        ? [permission.dataActions, permission.notDataActions]
        : [permission.actions, permission.notActions]
    return patterns.some((text) => text.trim() === '*') && exceptions.length === 0 && !permission.condition
  })
