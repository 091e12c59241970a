import { createHash } from 'node:crypto'
import { type Fact, type FactKind, type Facts, factKinds } from '#lib/model/facts.ts'

/** JSON whose text depends on nothing but its content: keys in order, no space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** SHA-256 over a line for each fact, its kind and its canonical JSON, by kind and id: the same wherever it is stored. */
export function hashOfFacts(facts: Facts): { facts: number; sha256: string } {
  const hash = createHash('sha256')
  let count = 0
  for (const kind of factKinds) {
    const own = (facts[kind] as Fact<FactKind>[]).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    for (const fact of own) hash.update(`${kind} ${canonical(fact)}\n`)
    count += own.length
  }
  return { facts: count, sha256: hash.digest('hex') }
}
