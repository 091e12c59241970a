import type { PrincipalId } from '../../model/guid.ts'
import type { Technique } from '../../techniques/technique.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { ApproachSearch } from './approach-search.ts'
import type { Holding } from './holdings.ts'
import type { StepGraph } from './step-graph.ts'
import type { StepWords } from './step-words.ts'
import { type Step, stepsFrom } from './steps.ts'
import { level } from './technique-index.ts'

/** One step of a way: who takes it, whom it yields, and how. */
export interface PathStep {
  principal: PrincipalId
  becomes: ManagedIdentity
  level: number
  technique: Technique
  /** Number of the scope that it is used on. */
  on: number
  holding: Holding
}

export interface Path {
  from: PrincipalId
  steps: PathStep[]
}

export interface PathFinder {
  /**
   * The shortest ways from any of these principals to any of those, at most `most`: none goes through one principal
   * twice, or on from where it may end. A principal that is on both sides is a way of no steps.
   */
  paths(from: PrincipalId[], to: PrincipalId[], most: number): Path[]
}

/** How many steps are looked at before giving up on finding more ways. */
const patience = 500_000

/** The end of a way that is not there yet. */
interface Partial {
  principal: number
  length: number
  before?: Partial
  step?: Step
}

export function pathFinder(graph: StepGraph, words: StepWords): PathFinder {
  const search = new ApproachSearch(graph, words.ceiling)
  const stillToGo = new Int32Array(graph.principals.length)

  function paths(from: PrincipalId[], to: PrincipalId[], most: number): Path[] {
    const targets = new Set(numbersOf(to))
    measure(targets)
    const found: Path[] = []
    let looked = 0
    // By the length that a way has at least; within a length the one that is nearest its end goes first.
    const waiting: Partial[][] = []
    const wait = (partial: Partial) => {
      const least = partial.length + stillToGo[partial.principal]!
      waiting[least] ??= []
      waiting[least].push(partial)
    }
    for (const start of numbersOf(from)) if (search.has(start)) wait({ principal: start, length: 0 })
    for (let length = 0; length < waiting.length; length++)
      for (let partial = waiting[length]?.pop(); partial; partial = waiting[length]?.pop()) {
        if (targets.has(partial.principal)) {
          found.push(pathOf(partial))
          if (found.length === most) return found
          continue
        }
        if (looked > patience) return found
        const next = stepsFrom(graph, words, partial.principal)
        looked += next.length
        // The surest is put in last, so that it comes out first.
        for (const step of next.sort((a, b) => a.level - b.level || b.to - a.to))
          if (search.has(step.to) && !isOn(partial, step.to))
            wait({ principal: step.to, length: partial.length + 1, before: partial, step })
      }
    return found
  }

  /** How many steps each principal is away, whatever their levels. */
  function measure(targets: Iterable<number>) {
    search.begin(level.unknown)
    for (const target of targets) search.start(target)
    search.run()
    for (let at = 0; at < search.found; at++) stillToGo[search.principal[at]!] = search.ring[at]!
  }

  function pathOf(end: Partial): Path {
    const steps: PathStep[] = []
    let at = end
    for (; at.before && at.step; at = at.before) {
      const { use, place, to, level: surely } = at.step
      steps.unshift({
        principal: graph.principals[at.before.principal]!,
        becomes: graph.identities[to]!,
        level: surely,
        technique: words.technique(use, place),
        on: graph.places.number[place]!,
        holding: words.holding(use),
      })
    }
    return { from: graph.principals[at.principal]!, steps }
  }

  const numbersOf = (principals: PrincipalId[]) => principals.flatMap((one) => graph.numbers.get(one) ?? [])

  return { paths }
}

function isOn(partial: Partial, principal: number): boolean {
  for (let at: Partial | undefined = partial; at; at = at.before) if (at.principal === principal) return true
  return false
}
