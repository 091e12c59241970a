import type { PrincipalId } from '../model/guid.ts'
import type { Technique } from '../techniques/technique.ts'
import { ApproachSearch } from './approach-search.ts'
import type { Holding } from './holdings.ts'
import type { ManagedIdentity } from './managed-identities.ts'
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

export interface PathFinder {
  /** The shortest ways from a principal to any of the others, none through one principal twice, at most `most`. */
  paths(from: PrincipalId, to: PrincipalId[], most: number): PathStep[][]
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

  function paths(from: PrincipalId, to: PrincipalId[], most: number): PathStep[][] {
    const start = graph.numbers.get(from)
    if (start === undefined) return []
    const targets = new Set(to.flatMap((target) => graph.numbers.get(target) ?? []))
    measure(targets)
    if (!search.has(start)) return []
    const found: PathStep[][] = []
    let looked = 0
    // By the length that a way has at least; within a length the one that is nearest its end goes first.
    const waiting: Partial[][] = []
    const wait = (partial: Partial) => {
      const least = partial.length + stillToGo[partial.principal]!
      waiting[least] ??= []
      waiting[least].push(partial)
    }
    wait({ principal: start, length: 0 })
    for (let length = 0; length < waiting.length; length++)
      for (let partial = waiting[length]?.pop(); partial; partial = waiting[length]?.pop()) {
        if (partial.length > 0 && targets.has(partial.principal)) {
          found.push(stepsOf(partial))
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

  function stepsOf(end: Partial): PathStep[] {
    const steps: PathStep[] = []
    for (let at = end; at.before && at.step; at = at.before) {
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
    return steps
  }

  return { paths }
}

function isOn(partial: Partial, principal: number): boolean {
  for (let at: Partial | undefined = partial; at; at = at.before) if (at.principal === principal) return true
  return false
}
