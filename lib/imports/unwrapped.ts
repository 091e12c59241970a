import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { wrapperKeys } from './json-splitter.ts'

/** One object of an export and where it stands. */
export interface Element {
  value: unknown
  place: string
  /** `@odata.context` of the answer that it came in. */
  context?: string
}

/** An answer that holds a list: what it says beside the list, with the list still in it. */
export interface Answer {
  answer: Record<string, unknown>
  place: string
}

/**
 * What is inside a JSON value: the elements of lists, of lists in lists, and of answers that wrap a list; rows of a table
 * of Resource Graph or Log Analytics become objects. Each answer follows its elements.
 */
export function* unwrapped({ value, place, context }: Element): Generator<Element | Answer> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unwrapped({ value: item, place: `${place}[${index}]`, context })
    return
  }
  const object = objectOf(value)
  const key = wrapperKeyOf(object)
  if (key !== undefined) {
    const inner = textOf(object['@odata.context']) ?? context
    yield* unwrapped({ value: object[key], place: joined(place, key), context: inner })
    yield { answer: object, place }
  } else if (isTable(object)) {
    for (const [index, row] of rowsOf(object).entries())
      yield { value: row, place: joined(place, `rows[${index}]`), context }
  } else yield { value, place, context }
}

/** An answer is no thing by itself: it has neither id nor type, and its list is one. */
function wrapperKeyOf(object: Record<string, unknown>): string | undefined {
  if ('id' in object || 'type' in object || 'objectId' in object) return undefined
  const keys = [...wrapperKeys].filter((key) => Object.hasOwn(object, key))
  return keys.find((key) => Array.isArray(object[key]) || isAnswer(objectOf(object[key])))
}

const isAnswer = (object: Record<string, unknown>): boolean => isTable(object) || wrapperKeyOf(object) !== undefined

interface Table extends Record<string, unknown> {
  columns: { name: string }[]
  rows: unknown[][]
}

function isTable(object: Record<string, unknown>): object is Table {
  const { columns, rows } = object
  return (
    Array.isArray(columns) &&
    Array.isArray(rows) &&
    columns.every((column) => typeof objectOf(column).name === 'string') &&
    rows.every(Array.isArray)
  )
}

function rowsOf({ columns, rows }: Table): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])))
}

const joined = (place: string, key: string) => (place === '' ? key : `${place}.${key}`)
