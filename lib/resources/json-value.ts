import type { JsonObject } from './resource-type.ts'

/** The value as a JSON object; anything else is an empty one, because exports leave out what does not apply. */
export function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text that says something: Resource Graph writes absent strings as `""`. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** What lies at a path of names joined by dots. Names are compared as own keys only. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const name of path.split('.')) {
    const holder = objectOf(found)
    if (!Object.hasOwn(holder, name)) return undefined
    found = holder[name]
  }
  return found
}
