import { type Answer, answers } from '../../model/verdict.ts'

/** How often each answer was given, to see that none is so rare that its proof is empty. */
export const noAnswers = () => new Map<Answer, number>(answers.map((answer) => [answer, 0]))

export const count = (counts: Map<Answer, number>, answer: Answer) => counts.set(answer, counts.get(answer)! + 1)

/** Each answer's share of all, from 0 to 1. */
export function sharesOf(counts: Map<Answer, number>): [Answer, number][] {
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
  return [...counts].map(([answer, each]) => [answer, each / total])
}
