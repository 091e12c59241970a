import { type Fact, type FactKind, type Facts, factKinds, noFacts } from '#lib/model/facts.ts'

/**
 * Facts as the store gives them, which is what an index is built from: each list sorted by id, each fact parsed from its
 * own text. `facts` is emptied on the way.
 */
export function loadedFacts(facts: Facts): Facts {
  const loaded = noFacts()
  for (const kind of factKinds) {
    const list: Fact<FactKind>[] = facts[kind]
    const texts = list.sort((a, b) => (a.id < b.id ? -1 : 1)).map((fact) => JSON.stringify(fact))
    list.length = 0
    const into: Fact<FactKind>[] = loaded[kind]
    for (const text of texts) into.push(JSON.parse(text))
  }
  return loaded
}
