import { type Fact, type FactKind, type Facts, factKinds } from '../../model/facts.ts'

/** What changes do to facts, by kind and id: a fact in the place of another, one more, or `undefined` where one goes. */
export type FactEdits = { [K in FactKind]: Map<string, Fact<K> | undefined> }

export const noEdits = () => Object.fromEntries(factKinds.map((kind) => [kind, new Map()])) as unknown as FactEdits

/** The facts with the edits in them. A list is made when it is first read; one without edits is the same as before. */
export function editedFacts(facts: Facts, edits: FactEdits): Facts {
  const edited = {} as Facts
  for (const kind of factKinds) lazily(edited, kind, () => editedList(facts[kind] as Fact<FactKind>[], edits[kind]))
  return edited
}

/** Facts are seldom more than a few of many: those in between are taken over in one go. */
export function editedList<F extends { id: string }>(list: F[], edits: ReadonlyMap<string, F | undefined>): F[] {
  if (edits.size === 0) return list
  const left = new Set(edits.keys())
  const edited: F[] = []
  for (const fact of list) {
    if (!edits.has(fact.id)) {
      edited.push(fact)
      continue
    }
    left.delete(fact.id)
    const instead = edits.get(fact.id)
    if (instead) edited.push(instead)
  }
  for (const id of left) {
    const added = edits.get(id)
    if (added) edited.push(added)
  }
  return edited
}

function lazily(edited: Facts, kind: FactKind, made: () => Fact<FactKind>[]) {
  let list: Fact<FactKind>[] | undefined
  Object.defineProperty(edited, kind, {
    enumerable: true,
    get() {
      list ??= made()
      return list
    },
  })
}
