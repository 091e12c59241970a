import { functions } from './kql-functions.ts'
import { QueryFault, type TokenReader } from './kql-tokens.ts'
import { compare, equals, isTrue, textOfValue } from './kql-values.ts'

export type ColumnType = 'string' | 'long' | 'bool' | 'dynamic'
export type QueryRow = Record<string, unknown>

/** An expression, read and ready to be asked of one record. */
export interface Expression {
  type: ColumnType
  /** The name that the column gets where the query gives none. */
  name?: string
  of(record: QueryRow): unknown
}

export type Columns = ReadonlyMap<string, ColumnType>

/** Reads one expression; columns that are not there are refused, as in Resource Graph. */
export function readExpression(reader: TokenReader, columns: Columns): Expression {
  return either(reader, columns)
}

function either(reader: TokenReader, columns: Columns): Expression {
  let left = both(reader, columns)
  while (reader.takes('or')) {
    const [one, other] = [left, both(reader, columns)]
    left = { type: 'bool', of: (record) => isTrue(one.of(record)) || isTrue(other.of(record)) }
  }
  return left
}

function both(reader: TokenReader, columns: Columns): Expression {
  let left = comparison(reader, columns)
  while (reader.takes('and')) {
    const [one, other] = [left, comparison(reader, columns)]
    left = { type: 'bool', of: (record) => isTrue(one.of(record)) && isTrue(other.of(record)) }
  }
  return left
}

type Test = (left: unknown, right: unknown) => boolean
const folded = (value: unknown) => textOfValue(value).toLowerCase()
const foldedTest =
  (test: (left: string, right: string) => boolean): Test =>
  (left, right) =>
    test(folded(left), folded(right))

const tests = new Map<string, Test>([
  ['==', equals],
  ['!=', (left, right) => !equals(left, right)],
  ['=~', foldedTest((left, right) => left === right)],
  ['!~', foldedTest((left, right) => left !== right)],
  ['<', (left, right) => compare(left, right) < 0],
  ['<=', (left, right) => compare(left, right) <= 0],
  ['>', (left, right) => compare(left, right) > 0],
  ['>=', (left, right) => compare(left, right) >= 0],
  ['contains', foldedTest((left, right) => left.includes(right))],
  ['startswith', foldedTest((left, right) => left.startsWith(right))],
  ['endswith', foldedTest((left, right) => left.endsWith(right))],
  ['has', foldedTest((left, right) => left.split(/[^a-z0-9]+/).includes(right) || left === right)],
])

function comparison(reader: TokenReader, columns: Columns): Expression {
  const left = sum(reader, columns)
  const negated = reader.next.value === '!' && reader.peek(1).kind === 'name'
  if (negated) reader.take()
  const word = reader.next.kind === 'text' ? '' : reader.next.value.toLowerCase()
  if (word === 'in') return membership(reader, columns, { left, negated })
  const test = tests.get(word)
  if (!test) {
    if (negated) throw new QueryFault(`\`!${word}\` is not known`)
    return left
  }
  reader.take()
  const right = sum(reader, columns)
  return { type: 'bool', of: (record) => test(left.of(record), right.of(record)) !== negated }
}

function membership(
  reader: TokenReader,
  columns: Columns,
  { left, negated }: { left: Expression; negated: boolean },
): Expression {
  reader.take()
  const fold = reader.takes('~')
  const options = list(reader, columns)
  const key = fold ? folded : textOfValue
  return {
    type: 'bool',
    of(record) {
      const value = key(left.of(record))
      return options.some((option) => key(option.of(record)) === value) !== negated
    },
  }
}

function list(reader: TokenReader, columns: Columns): Expression[] {
  reader.expect('(')
  const items: Expression[] = []
  while (!reader.takes(')')) {
    items.push(readExpression(reader, columns))
    if (!reader.takes(',')) {
      reader.expect(')')
      break
    }
  }
  return items
}

const arithmetic = new Map<string, (left: number, right: number) => number>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => Math.trunc(left / right)],
  ['%', (left, right) => left % right],
])

function calculation(signs: string[], operand: typeof sum): typeof sum {
  return (reader, columns) => {
    let left = operand(reader, columns)
    while (reader.next.kind === 'sign' && signs.includes(reader.next.value)) {
      const calculate = arithmetic.get(reader.take().value)!
      const [one, other] = [left, operand(reader, columns)]
      left = { type: 'long', of: (record) => calculate(Number(one.of(record)), Number(other.of(record))) }
    }
    return left
  }
}

function sum(reader: TokenReader, columns: Columns): Expression {
  return calculation(['+', '-'], product)(reader, columns)
}

function product(reader: TokenReader, columns: Columns): Expression {
  return calculation(['*', '/', '%'], path)(reader, columns)
}

/** A value and what is reached into it: `properties.details['parent'][0]`. */
function path(reader: TokenReader, columns: Columns): Expression {
  let value = primary(reader, columns)
  for (;;) {
    if (reader.takes('.')) value = reached(value, reader.name())
    else if (reader.takes('[')) {
      const key = reader.take()
      if (key.kind !== 'text' && key.kind !== 'number') throw new QueryFault('a name or number was expected after `[`')
      value = reached(value, key.value)
      reader.expect(']')
    } else return value
  }
}

function reached(from: Expression, key: string): Expression {
  return {
    type: 'dynamic',
    // As Resource Graph names it: `properties_displayName`.
    name: from.name === undefined ? key : `${from.name}_${key}`,
    of(record) {
      const value = from.of(record)
      return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : null
    },
  }
}

function primary(reader: TokenReader, columns: Columns): Expression {
  const token = reader.take()
  if (token.kind === 'text') return { type: 'string', of: () => token.value }
  if (token.kind === 'number') return { type: 'long', of: () => Number(token.value) }
  if (token.value === '(') {
    const inner = readExpression(reader, columns)
    reader.expect(')')
    return inner
  }
  if (token.kind !== 'name') throw new QueryFault(`a value was expected in place of \`${token.value || 'the end'}\``)
  if (/^(?:true|false)$/i.test(token.value)) return { type: 'bool', of: () => token.value.toLowerCase() === 'true' }
  if (reader.next.value === '(' && reader.next.kind === 'sign') return called(token.value, list(reader, columns))
  const type = columns.get(token.value)
  if (type === undefined) throw new QueryFault(`the column \`${token.value}\` is not known`)
  return { type, name: token.value, of: (record) => record[token.value] ?? null }
}

function called(name: string, given: Expression[]): Expression {
  const known = functions.get(name.toLowerCase())
  if (!known) throw new QueryFault(`the function \`${name}\` is not known`)
  return { type: known.type, of: (record) => known.of(given.map((argument) => argument.of(record))) }
}
