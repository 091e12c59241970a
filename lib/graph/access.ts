import { techniques } from '../techniques/techniques/index.ts'
import { type BlastRadiusFinder, blastRadiusFinder } from './blast-radius.ts'
import { deniedWaysOf } from './denied-ways.ts'
import { Grounds } from './grounds.ts'
import { holdingsOf } from './holdings.ts'
import { type PathFinder, pathFinder } from './paths.ts'
import { type RankedIdentity, rankingOf } from './ranking.ts'
import { type StepGraph, stepGraphOf } from './step-graph.ts'
import { type StepWords, stepWordsOf } from './step-words.ts'
import { SubtreeUnion } from './subtree-union.ts'
import { techniqueIndexOf } from './technique-index.ts'
import type { TenantIndex } from './tenant-index.ts'
import { type WhoCan, whoCan } from './who-can.ts'

/** The questions that go over several identities: what falls with one, who could have become it, and by which way. */
export interface Access extends BlastRadiusFinder, WhoCan, PathFinder {
  graph: StepGraph
  words: StepWords
  /** Every identity by what falls with it, the most first; worked out at the first call. */
  ranking(): RankedIdentity[]
}

const built = new WeakMap<TenantIndex, Access>()

/** Built at the first question about a snapshot, then kept as long as its index. */
export function accessOf(index: TenantIndex): Access {
  const access = built.get(index) ?? accessFrom(index)
  built.set(index, access)
  return access
}

/** @param many when more than so many are found from one identity, that is kept for all others that can become it. */
export function accessFrom(index: TenantIndex, many = 500): Access {
  const technique = techniqueIndexOf(techniques, index)
  const holdings = holdingsOf(index, technique)
  const denied = deniedWaysOf(index, technique)
  const graph = stepGraphOf(index, technique, { holdings, denied })
  const words = stepWordsOf(graph, { holdings, denied })
  const searching = { graph, words, union: new SubtreeUnion(index.tree.end), many }
  const grounds = new Grounds(searching)
  let ranked: RankedIdentity[] | undefined
  return {
    graph,
    words,
    ranking() {
      ranked ??= rankingOf(index, searching)
      return ranked
    },
    ...blastRadiusFinder(grounds),
    ...whoCan(index, grounds),
    ...pathFinder(graph, words),
  }
}
