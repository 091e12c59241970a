import type { FactChange } from '../history/fact-change.ts'
import type { Fact, FactKind } from '../model/facts.ts'

/** Facts of one kind that changed, as they were and as they are. */
export const factsIn = <K extends FactKind>(changes: readonly FactChange[], wanted: K): Fact<K>[] =>
  changes.flatMap(({ kind, was, is }) => (kind === wanted ? ([was, is].filter(Boolean) as Fact<K>[]) : []))
