import type { CoverageCell } from '../model/coverage.ts'
import type { Fact, FactKind, Json } from '../model/facts.ts'
import { coverageGap } from './coverage-gap.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'

/**
 * `notSeen`: not in the later snapshot, which did not read the place where it was. `newlySeen`: not in the earlier one,
 * which did not. Neither says that something happened.
 */
export const factChangeStates = ['added', 'removed', 'changed', 'notSeen', 'newlySeen'] as const
export type FactChangeState = (typeof factChangeStates)[number]

export interface FactChange<K extends FactKind = FactKind> {
  kind: K
  id: string
  state: FactChangeState
  was?: Fact<K>
  is?: Fact<K>
  /** Of a fact that is in both. */
  fields: FieldChange[]
  /** What was not read, for the states that rest on it. */
  gap?: string
}

interface Sides {
  before: readonly CoverageCell[]
  after: readonly CoverageCell[]
}

/** What a difference between two snapshots means, given what each of them read. */
export function factChange(
  { kind, was, is }: { kind: FactKind; was?: Fact<FactKind>; is?: Fact<FactKind> },
  { before, after }: Sides,
): FactChange {
  const id = (is ?? was)!.id
  const both = { kind, id, ...(was && { was }), ...(is && { is }) }
  if (was && is)
    return { ...both, state: 'changed', fields: fieldChanges(was as unknown as Json, is as unknown as Json) }
  const gap = coverageGap(is ? before : after, kind, id)
  const state = is ? (gap ? 'newlySeen' : 'added') : gap ? 'notSeen' : 'removed'
  return { ...both, state, fields: [], ...(gap && { gap }) }
}
