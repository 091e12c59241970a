import type { Wear } from '#lib/model/facts.ts'
import { isGuid } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { listOf, textOf, valueAt } from './json-value.ts'

/** What a resource's own settings say it uses an identity for. */
export interface Use {
  uses: (wear: Wear) => boolean
  /** Continues "it is used for": `registry pull`. */
  for: string
}

/**
 * A use of the identity that a setting names: by the id of a user-assigned one, by its client id, or by a word that begins
 * with `system`. Nothing where it names none.
 */
export function namedUse(named: unknown, purpose: string): Use[] {
  const text = textOf(named)?.replace(/^UserAssignedIdentity=/i, '')
  if (text === undefined) return []
  if (/^system/i.test(text)) return [{ uses: ({ how }) => how === 'system', for: purpose }]
  if (isGuid(text)) return [{ uses: ({ clientId }) => clientId === text.toLowerCase(), for: purpose }]
  const id = scopeId(text)
  return text.startsWith('/') ? [{ uses: ({ identityId }) => identityId === id, for: purpose }] : []
}

/** A use of every identity in the `identity` block: the resource has one purpose for it. */
export const onlyUse = (purpose: string): Use[] => [
  { uses: ({ how }) => how === 'system' || how === 'user', for: purpose },
]

/** The uses that each item of a list names at a path. */
export const usesIn = (list: unknown, path: string, purpose: string): Use[] =>
  listOf(list).flatMap((item) => namedUse(valueAt(item, path), purpose))

/** The wears with what each is used for. */
export function withUses(wears: Wear[], uses: readonly Use[]): Wear[] {
  if (uses.length === 0) return wears
  return wears.map((wear) => {
    const usedFor = [...new Set(uses.filter((use) => use.uses(wear)).map((use) => use.for))].sort()
    return usedFor.length === 0 ? wear : { ...wear, usedFor }
  })
}
