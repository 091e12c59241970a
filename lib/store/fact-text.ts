import { hash } from 'node:crypto'
import type { FactKind } from '#lib/model/facts.ts'

/**
 * JSON text with sorted keys: equal facts have equal text, whatever the order in which they were put together. Text is
 * built, not a sorted object, because a key may be called `__proto__`.
 */
export function factText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (const inner of value) text += `${text === '' ? '[' : ','}${factText(inner)}`
    return text === '' ? '[]' : `${text}]`
  }
  const record = value as Record<string, unknown>
  for (const key of sortedInPlace(Object.keys(record))) {
    const inner = record[key]
    if (inner !== undefined) text += (text === '' ? '{' : ',') + keyText(key) + factText(inner)
  }
  return text === '' ? '{}' : `${text}}`
}

const fewKeys = 50

/** The few keys of an object are sorted quicker by hand. */
function sortedInPlace(keys: string[]): string[] {
  if (keys.length > fewKeys) return keys.sort()
  for (let place = 1; place < keys.length; place += 1) {
    const key = keys[place]!
    let free = place
    for (; free > 0 && keys[free - 1]! > key; free -= 1) keys[free] = keys[free - 1]!
    keys[free] = key
  }
  return keys
}

const keyTexts = new Map<string, string>()
const mostKeyTexts = 5000

/** Keys are few and come again; those of tags may be many. */
function keyText(key: string): string {
  const known = keyTexts.get(key)
  if (known !== undefined) return known
  const text = `${JSON.stringify(key)}:`
  if (keyTexts.size < mostKeyTexts) keyTexts.set(key, text)
  return text
}

export const hashOf = (text: string) => hash('sha256', text, 'hex')

/** Names a fact in the tables, as a UUID in hexadecimal: the first 128 bits of a hash, so that no look-up is needed. */
export const factKey = (kind: FactKind, id: string) => keyOf(`${kind}\0${id}`)

/** Lone surrogates all become the same byte sequence when hashed; their JSON escapes do not. */
export const keyOf = (text: string) => hashOf(text.isWellFormed() ? text : JSON.stringify(text)).slice(0, 32)
