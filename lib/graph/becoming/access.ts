import { techniques } from '../../techniques/techniques/index.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { type BlastRadiusFinder, blastRadiusFinder } from './blast-radius.ts'
import { deniedWaysOf } from './denied-ways.ts'
import { Grounds } from './grounds.ts'
import { holdingsOf } from './holdings.ts'
import { type PathFinder, pathFinder } from './paths.ts'
import { type RankedIdentity, rankingOf } from './ranking.ts'
import { type Power, type StepGraph, stepGraphOf } from './step-graph.ts'
import { type StepWords, stepWordsOf } from './step-words.ts'
import { SubtreeUnion } from './subtree-union.ts'
import { type TechniqueIndex, techniqueIndexOf } from './technique-index.ts'
import { type WhoCan, whoCan } from './who-can.ts'

/** The questions that go over several identities: what falls with one, who could have become it, and by which way. */
export interface Access extends BlastRadiusFinder, WhoCan, PathFinder {
  graph: StepGraph
  words: StepWords
  /** What the graph was made from. */
  techniques: TechniqueIndex
  power: Power
  /** Every identity by what falls with it, the most first; worked out at the first call. */
  ranking(): RankedIdentity[]
}

const built = new WeakMap<TenantIndex, Access>()

/** Built at the first question about a snapshot, then kept as long as its index. */
export function accessOf(index: TenantIndex): Access {
  return built.get(index) ?? keepAccess(index, accessFrom(index))
}

/** From now on this is what `accessOf` answers for the index. */
export function keepAccess(index: TenantIndex, access: Access): Access {
  built.set(index, access)
  return access
}

/** @param many when more than so many are found from one identity, that is kept for all others that can become it. */
export function accessFrom(index: TenantIndex, many = 500): Access {
  const known = techniqueIndexOf(techniques, index)
  const power = { holdings: holdingsOf(index, known), denied: deniedWaysOf(index, known) }
  return accessOn(index, { techniques: known, power, graph: stepGraphOf(index, known, power) }, many)
}

/** The questions on a graph that was made already. */
export function accessOn(
  index: TenantIndex,
  { techniques, power, graph }: Pick<Access, 'techniques' | 'power' | 'graph'>,
  many = 500,
): Access {
  const words = stepWordsOf(graph, power)
  const searching = { graph, words, union: new SubtreeUnion(index.tree.end), many }
  const grounds = new Grounds(searching)
  let ranked: RankedIdentity[] | undefined
  return {
    graph,
    words,
    techniques,
    power,
    ranking() {
      ranked ??= rankingOf(index, searching)
      return ranked
    },
    ...blastRadiusFinder(grounds),
    ...whoCan(index, grounds),
    ...pathFinder(graph, words),
  }
}
