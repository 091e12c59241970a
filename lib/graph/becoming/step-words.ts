import type { Technique } from '../../techniques/technique.ts'
import type { Holding } from './holdings.ts'
import type { Power, StepGraph } from './step-graph.ts'

/** What a step in numbers, a use at a place, stands for. */
export interface StepWords {
  technique(use: number, place: number): Technique
  holding(use: number): Holding
  /** How surely a use that a deny may stop is left at a place. */
  ceiling(use: number, place: number): number
}

export function stepWordsOf({ principals, places, uses }: StepGraph, { holdings, denied }: Power): StepWords {
  const holder = (use: number) => principals[uses.principal[use]!]!
  const holding = (use: number) => holdings.of(holder(use))[uses.holding[use]!]!
  return {
    holding,
    technique: (use, place) => holding(use).power.techniques[places.classNumber[place]!]!,
    ceiling: (use, place) =>
      denied.ceiling(holder(use), holding(use), {
        classNumber: places.classNumber[place]!,
        number: places.number[place]!,
      }),
  }
}
