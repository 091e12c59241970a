import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../model/facts.ts'
import type { Answer, Question, Verdict } from '../../model/verdict.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { completionsOf, type Reading } from './completions.ts'
import { mask, maskedFacts } from './masked-facts.ts'
import { randomTenant } from './random-tenant.ts'

/** What the whole tenant may answer where a part of it answers this. A condition may hide a plain grant that was not read. */
const possible: Record<Answer, Answer[]> = {
  yes: ['yes'],
  conditional: ['yes', 'conditional'],
  no: ['no'],
  unknown: ['yes', 'conditional', 'no'],
}

test('no answer of a tenant with parts hidden contradicts the whole tenant', { timeout: 300_000 }, () => {
  const lost = new Map<Answer, number>()
  fc.assert(
    fc.property(randomTenant(60, true), mask, ({ facts, questions }, hidden) => {
      const whole = indexOf(facts, [{ dataset: 'roleAssignments', scope: '/', state: 'complete', count: 0 }])
      const part = maskedFacts(facts, hidden)
      const index = indexOf(part.facts, part.coverage)
      for (const question of questions) {
        const inWhole = ask(whole, question).answer
        const inPart = ask(index, question)
        lost.set(inWhole, (lost.get(inWhole) ?? 0) + (inWhole === inPart.answer ? 0 : 1))
        expect(possible[inPart.answer], JSON.stringify({ question, inPart })).toContain(inWhole)
      }
    }),
    { numRuns: 1000, seed: 20_261, endOnFailure: true },
  )
  // What is hidden matters: each answer of the whole tenant was lost many times.
  for (const answer of ['yes', 'conditional', 'no'] as const) expect(lost.get(answer)).toBeGreaterThan(300)
})

test('every unknown has a completion that allows it and one that does not', { timeout: 300_000 }, () => {
  let unknown = 0
  let tied = 0
  fc.assert(
    fc.property(randomTenant(20), ({ facts, coverage, questions }) => {
      for (const question of questions) {
        const verdict = ask(indexOf(facts, coverage), question)
        if (verdict.answer !== 'unknown') continue
        unknown++
        const outcomes = outcomesOf({ facts, coverage }, question)
        if (outcomes.allowed && outcomes.refused) continue
        expect(isTied(verdict, facts), JSON.stringify({ question, verdict, ...outcomes })).toBe(true)
        tied++
      }
    }),
    { numRuns: 1500, seed: 20_262, endOnFailure: true },
  )
  expect(unknown).toBeGreaterThan(1000)
  expect(tied / unknown).toBeLessThan(0.01)
})

/** What comes out when each gap that is named is filled, one after the other, in both ways. */
function outcomesOf(reading: Reading, question: Question, depth = 0): { allowed: boolean; refused: boolean } {
  const { answer, because } = ask(indexOf(reading.facts, reading.coverage), question)
  if (answer === 'no') return { allowed: false, refused: true }
  if (answer !== 'unknown') return { allowed: true, refused: false }
  const gaps = because.filter((reason) => reason.kind === 'gap')
  expect(gaps.length, 'gaps named').toBeGreaterThan(0)
  expect(depth, `gaps filled without end: ${JSON.stringify(because)}`).toBeLessThan(12)
  const outcomes = { allowed: false, refused: false }
  for (const completion of completionsOf(reading, gaps[0]!.gap, question)) {
    const found = outcomesOf(completion, question, depth + 1)
    outcomes.allowed ||= found.allowed
    outcomes.refused ||= found.refused
    if (outcomes.allowed && outcomes.refused) break
  }
  return outcomes
}

/**
 * Whether a deny and something else hang on what was not read: where both hang on the same thing, as a role given and
 * denied at one management group, either way comes out alike. The engine weighs each by itself and says unknown.
 */
function isTied({ because }: Verdict, { denyAssignments }: Facts): boolean {
  const denies = new Set<string | undefined>(denyAssignments.map(({ id }) => id))
  const gaps = because.filter((reason) => reason.kind === 'gap').map(({ gap }) => gap)
  return gaps.length > 1 && gaps.some((gap) => 'assignmentId' in gap && denies.has(gap.assignmentId))
}
