import { type Columns, type ColumnType, type Expression, type QueryRow, readExpression } from './kql-expression.ts'
import { QueryFault, TokenReader } from './kql-tokens.ts'

/** One step of a query. `row` steps look at each record by itself; the others need all of them. */
export type Step =
  | { kind: 'where'; condition: Expression }
  | { kind: 'shape'; shape(record: QueryRow): QueryRow }
  | { kind: 'order'; by: { value: Expression; descending: boolean }[] }
  | { kind: 'limit'; count: number }
  | { kind: 'summarize'; name: string; by: { name: string; value: Expression }[] }

export interface KqlQuery {
  table: string
  steps: Step[]
  /** Columns of the answer and their types. */
  columns: Columns
}

/**
 * Reads a query: `table | step | step`, or steps alone, which are then of `resources`. `columnsOf` gives the columns of a
 * table by its lower-case name.
 */
export function readQuery(query: string, columnsOf: (table: string) => Columns | undefined): KqlQuery {
  const reader = new TokenReader(query)
  const first = reader.next.value.toLowerCase()
  const isStep = readers.has(first) && columnsOf(first) === undefined
  const table = isStep ? 'resources' : reader.name().toLowerCase()
  let columns = columnsOf(table)
  if (!columns) throw new QueryFault(`there is no table \`${table}\``)
  const steps: Step[] = []
  for (let begins = isStep; begins || reader.next.kind !== 'end'; begins = false) {
    if (!begins) reader.expect('|')
    const read = readStep(reader, columns)
    steps.push(...read.steps)
    columns = read.columns
  }
  return { table, steps, columns }
}

interface ReadStep {
  steps: Step[]
  columns: Columns
}

function readStep(reader: TokenReader, columns: Columns): ReadStep {
  const word = stepWord(reader)
  const read = readers.get(word)
  if (!read) throw new QueryFault(`the step \`${word}\` is not known`)
  return read(reader, columns)
}

/** `project-away` is one word of the language. */
function stepWord(reader: TokenReader): string {
  const word = reader.name().toLowerCase()
  return reader.next.value === '-' ? `${word}${reader.take().value}${reader.name().toLowerCase()}` : word
}

type StepReader = (reader: TokenReader, columns: Columns) => ReadStep

const readers = new Map<string, StepReader>([
  ['where', (reader, columns) => ({ steps: [{ kind: 'where', condition: readExpression(reader, columns) }], columns })],
  ['project', (reader, columns) => shaped(new Map(), named(reader, columns))],
  ['extend', (reader, columns) => shaped(columns, named(reader, columns))],
  ['project-away', projectAway],
  ['order', order],
  ['sort', order],
  ['limit', limit],
  ['take', limit],
  [
    'count',
    (_, columns) => ({ steps: [{ kind: 'summarize', name: 'Count', by: [] }], columns: counted('Count', [], columns) }),
  ],
  ['summarize', summarize],
  ['distinct', distinct],
])

interface NamedExpression {
  name: string
  value: Expression
}

/** `a, b = tolower(c), properties.d`. */
function named(reader: TokenReader, columns: Columns): NamedExpression[] {
  const found: NamedExpression[] = []
  do {
    const isNamed = reader.next.kind === 'name' && reader.peek(1).value === '=' && reader.peek(1).kind === 'sign'
    const name = isNamed ? reader.name() : undefined
    if (isNamed) reader.expect('=')
    const value = readExpression(reader, columns)
    found.push({ name: name ?? value.name ?? `Column${found.length + 1}`, value })
  } while (reader.takes(','))
  return found
}

function shaped(kept: Columns, added: NamedExpression[]): ReadStep {
  const columns = new Map<string, ColumnType>([...kept, ...added.map(({ name, value }) => [name, value.type] as const)])
  const keeps = kept.size > 0
  const shape = (record: QueryRow) => {
    const shapedRecord: QueryRow = keeps ? { ...record } : {}
    for (const { name, value } of added) shapedRecord[name] = value.of(record)
    return shapedRecord
  }
  return { steps: [{ kind: 'shape', shape }], columns }
}

function projectAway(reader: TokenReader, columns: Columns): ReadStep {
  const away = new Set<string>()
  do away.add(reader.name())
  while (reader.takes(','))
  const shape = (record: QueryRow) => Object.fromEntries(Object.entries(record).filter(([name]) => !away.has(name)))
  return { steps: [{ kind: 'shape', shape }], columns: new Map([...columns].filter(([name]) => !away.has(name))) }
}

function order(reader: TokenReader, columns: Columns): ReadStep {
  reader.expect('by')
  const by: { value: Expression; descending: boolean }[] = []
  do {
    const value = readExpression(reader, columns)
    // Descending unless it is said otherwise.
    const descending = reader.takes('desc') || !reader.takes('asc')
    by.push({ value, descending })
  } while (reader.takes(','))
  return { steps: [{ kind: 'order', by }], columns }
}

function limit(reader: TokenReader, columns: Columns): ReadStep {
  const count = Number(reader.take().value)
  if (!Number.isInteger(count)) throw new QueryFault('a whole number was expected')
  return { steps: [{ kind: 'limit', count }], columns }
}

function summarize(reader: TokenReader, columns: Columns): ReadStep {
  const isNamed = reader.peek(1).value === '='
  const name = isNamed ? reader.name() : 'count_'
  if (isNamed) reader.expect('=')
  for (const sign of ['count', '(', ')']) reader.expect(sign)
  const by = reader.takes('by') ? named(reader, columns) : []
  return { steps: [{ kind: 'summarize', name, by }], columns: counted(name, by, columns) }
}

const counted = (name: string, by: NamedExpression[], _: Columns): Columns =>
  new Map([...by.map((group) => [group.name, group.value.type] as const), [name, 'long']])

function distinct(reader: TokenReader, columns: Columns): ReadStep {
  const by = named(reader, columns)
  const kept = new Map(by.map(({ name, value }) => [name, value.type] as const))
  const shape = (record: QueryRow) => Object.fromEntries(by.map(({ name }) => [name, record[name]]))
  return {
    steps: [
      { kind: 'summarize', name: 'count_', by },
      { kind: 'shape', shape },
    ],
    columns: kept,
  }
}
