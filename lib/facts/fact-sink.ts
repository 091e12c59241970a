import { type Fact, type FactKind, type Facts, factKinds, noFacts } from '#lib/model/facts.ts'
import { merged } from './merged.ts'

/** Collects facts; the same fact from two sources becomes one. */
export interface FactSink {
  add<K extends FactKind>(kind: K, fact: Fact<K>): void
}

export interface FactCollection extends FactSink {
  facts(): Facts
}

export function factCollection(): FactCollection {
  const byKind = new Map<FactKind, Map<string, Fact<FactKind>>>(factKinds.map((kind) => [kind, new Map()]))
  return {
    add(kind, fact) {
      const known = byKind.get(kind)!
      const before = known.get(fact.id)
      known.set(fact.id, before ? merged(before, fact) : fact)
    },
    facts: () =>
      Object.assign(noFacts(), Object.fromEntries([...byKind].map(([kind, byId]) => [kind, [...byId.values()]]))),
  }
}
