import { isDeepStrictEqual } from 'node:util'
import type { CoverageCell, Dataset } from '#lib/model/coverage.ts'
import { type FactKind, type Facts, factKinds } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { kindsOf, placeOf } from '../counts-in.ts'

/** The dataset whose cells tell of facts of a kind; ids that were looked up are told of with the directory. */
const datasetOf = new Map<FactKind, Dataset>([
  ...Object.entries(kindsOf).flatMap(([dataset, kinds]) =>
    kinds.map((kind): [FactKind, Dataset] => [kind, dataset as Dataset]),
  ),
  ['directoryLookups', 'directory'],
])

/**
 * What is wrong with a snapshot of a collection in which something went wrong: facts that differ from those of the one in
 * which nothing did, although their cell says that it is complete, and facts that are not in that one at all.
 */
export function faultsOf(draft: SnapshotDraft, sound: SnapshotDraft): string[] {
  const wrong: string[] = []
  for (const kind of factKinds) {
    const found = byId(comparable(draft.facts, kind))
    const expected = byId(comparable(sound.facts, kind))
    for (const [id, fact] of expected) {
      if (isDeepStrictEqual(found.get(id), fact)) continue
      if (isComplete(draft.coverage, datasetOf.get(kind)!, fact, kind))
        wrong.push(`${found.has(id) ? 'other' : 'missing'}: ${kind} ${id}`)
    }
    for (const id of found.keys()) if (!expected.has(id)) wrong.push(`made up: ${kind} ${id}`)
  }
  return wrong
}

/** An id that was looked up and found says nothing that the principal does not. */
function comparable(facts: Facts, kind: FactKind): { id: string }[] {
  if (kind !== 'directoryLookups') return facts[kind]
  const found = new Set(facts.principals.map(({ id }) => id))
  return facts.directoryLookups.filter(({ id }) => !found.has(id))
}

const byId = (facts: { id: string }[]) => new Map(facts.map((fact) => [fact.id, fact]))

function isComplete(coverage: CoverageCell[], dataset: Dataset, fact: { id: string }, kind: FactKind): boolean {
  const cells = coverage.filter((cell) => cell.dataset === dataset)
  // A role is of no scope: it is listed wherever it may be given.
  if (kind === 'roleDefinitions') return cells.every(({ state }) => state === 'complete')
  const place = placeOf(fact as { id: string; scope?: ScopeId })
  const cell = cells.find(({ scope }) => scope === place) ?? cells.find(({ scope }) => scope === '/')
  return cell?.state === 'complete'
}
