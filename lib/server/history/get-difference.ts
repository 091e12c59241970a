import { type FactChange, type FactChangeState, factChange, factChangeStates } from '#lib/history/fact-change.ts'
import type { FieldChange } from '#lib/history/field-changes.ts'
import type { FactKind } from '#lib/model/facts.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { runtime, type Tenant } from '../runtime.ts'
import { factWords } from './fact-words.ts'
import { kindWords } from './kind-words.ts'

/** Two snapshots of one tenant, the one compared from first. */
export interface Pair {
  from: Tenant
  to: Tenant
}

export interface FactChangeAnswer {
  kind: FactKind
  id: string
  name: string
  node?: string
  state: FactChangeState
  gap?: string
  fields: FieldChange[]
}

/** `GET /api/history/difference?from=&to=` */
export interface DifferenceAnswer {
  from: Snapshot
  to: Snapshot
  kinds: { kind: FactKind; label: string; counts: Record<FactChangeState, number> }[]
  /** The first of each kind and state. */
  facts: FactChangeAnswer[]
}

/** So many of each kind and state are told one by one. */
const named = 200

export async function factChangesOf({ from, to }: Pair): Promise<FactChange[]> {
  const { tenantId } = from.snapshot
  const differences = await runtime().difference({ tenantId, from: from.snapshot.id, to: to.snapshot.id })
  const sides = { before: from.snapshot.coverage, after: to.snapshot.coverage }
  return differences.map((difference) => factChange(difference, sides))
}

/** What differs between two snapshots, fact by fact. */
export async function getDifference(pair: Pair): Promise<DifferenceAnswer> {
  const changes = Map.groupBy(await factChangesOf(pair), ({ kind }) => kind)
  const kinds = [...kindWords].filter(([kind]) => changes.has(kind))
  return {
    from: pair.from.snapshot,
    to: pair.to.snapshot,
    kinds: kinds.map(([kind, label]) => ({ kind, label, counts: countsOf(changes.get(kind)!) })),
    facts: kinds.flatMap(([kind]) => firstOfEach(changes.get(kind)!).map((change) => answerOf(change, pair))),
  }
}

const countsOf = (changes: FactChange[]) =>
  Object.fromEntries(
    factChangeStates.map((state) => [state, changes.filter((change) => change.state === state).length]),
  ) as Record<FactChangeState, number>

const firstOfEach = (changes: FactChange[]) =>
  factChangeStates.flatMap((state) => changes.filter((change) => change.state === state).slice(0, named))

function answerOf({ kind, id, state, was, is, fields, gap }: FactChange, { from, to }: Pair): FactChangeAnswer {
  const words = is ? factWords(kind, is, to.index) : factWords(kind, was!, from.index)
  return { kind, id, ...words, state, fields, ...(gap && { gap }) }
}
