import { hash } from 'node:crypto'
import type { FactKind } from '#lib/model/facts.ts'

/**
 * JSON text with sorted keys: equal facts have equal text, whatever the order in which they were put together. Text is
 * built, not a sorted object, because a key may be called `__proto__`.
 */
export function factText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(factText).join(',')}]`
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${factText(inner)}`).join(',')}}`
}

export const hashOf = (text: string) => hash('sha256', text, 'hex')

/** Names a fact in the tables, as a UUID in hexadecimal: the first 128 bits of a hash, so that no look-up is needed. */
export const factKey = (kind: FactKind, id: string) => keyOf(`${kind}\0${id}`)

/** Lone surrogates all become the same byte sequence when hashed; their JSON escapes do not. */
export const keyOf = (text: string) => hashOf(text.isWellFormed() ? text : JSON.stringify(text)).slice(0, 32)
