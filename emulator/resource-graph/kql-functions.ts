import type { ColumnType } from './kql-expression.ts'
import { isTrue, textOfValue } from './kql-values.ts'

interface KqlFunction {
  type: ColumnType
  of(given: unknown[]): unknown
}

const text = (of: (given: string[]) => unknown): KqlFunction => ({
  type: 'string',
  of: (given) => of(given.map(textOfValue)),
})
const test = (of: (value: unknown) => boolean): KqlFunction => ({ type: 'bool', of: ([value]) => of(value) })

const pack: KqlFunction = {
  type: 'dynamic',
  of: (given) =>
    Object.fromEntries(
      given.flatMap((key, index) => (index % 2 === 0 ? [[textOfValue(key), given[index + 1] ?? null]] : [])),
    ),
}

/** What a query may call. */
export const functions: ReadonlyMap<string, KqlFunction> = new Map([
  ['tolower', text(([value]) => value!.toLowerCase())],
  ['toupper', text(([value]) => value!.toUpperCase())],
  ['tostring', text(([value]) => value)],
  ['strcat', text((values) => values.join(''))],
  ['isnull', test((value) => value === null || value === undefined)],
  ['isnotnull', test((value) => value !== null && value !== undefined)],
  ['isempty', test((value) => textOfValue(value) === '')],
  ['isnotempty', test((value) => textOfValue(value) !== '')],
  ['not', test((value) => !isTrue(value))],
  ['tobool', test(isTrue)],
  ['toint', { type: 'long', of: ([value]) => Number(value) }],
  ['tolong', { type: 'long', of: ([value]) => Number(value) }],
  ['array_length', { type: 'long', of: ([value]) => (Array.isArray(value) ? value.length : null) }],
  [
    'hash',
    { type: 'long', of: ([value, parts]) => (parts === undefined ? hashOf(value) : hashOf(value) % Number(parts)) },
  ],
  ['coalesce', { type: 'dynamic', of: (given) => given.find((value) => textOfValue(value) !== '') ?? null }],
  ['iff', { type: 'dynamic', of: ([condition, one, other]) => (isTrue(condition) ? one : other) }],
  ['bag_keys', { type: 'dynamic', of: ([value]) => (typeof value === 'object' && value ? Object.keys(value) : null) }],
  ['todynamic', { type: 'dynamic', of: ([value]) => value }],
  ['pack', pack],
  ['bag_pack', pack],
])

/** Any even hash will do: a client may only rely on the parts being disjoint and complete. */
function hashOf(value: unknown): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(textOfValue(value))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}
