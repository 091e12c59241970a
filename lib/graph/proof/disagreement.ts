import type { Answer, Question } from '../../model/verdict.ts'
import type { indexOf } from '../tenant/tenant-index.ts'
import type { ask } from '../verdict/ask.ts'
import { plainAnswersOf } from './plain-evaluator.ts'
import type { RandomTenant } from './random-tenant.ts'

/** The engine as it is, or a copy of it with a mistake planted. */
export interface Engine {
  ask: typeof ask
  indexOf: typeof indexOf
}

interface Disagreement {
  question: Question
  engine: Answer
  plain: Answer
}

/** The first question on which engine and plain evaluator differ; `each` is told every answer that is agreed on. */
export function disagreementOn(
  { facts, coverage, questions }: RandomTenant,
  engine: Engine,
  each: (answer: Answer) => void = () => {},
): Disagreement | undefined {
  const index = engine.indexOf(facts, coverage)
  const plainly = plainAnswersOf(facts, coverage)
  for (const question of questions) {
    const { answer } = engine.ask(index, question)
    const plain = plainly(question)
    if (answer !== plain) return { question, engine: answer, plain }
    each(answer)
  }
  return undefined
}
