import { ask } from '#lib/graph/verdict/ask.ts'
import type { Question, Verdict } from '#lib/model/verdict.ts'
import type { Tenant } from './runtime.ts'

/** May this principal do this at this scope, and why. */
export const answerQuestion = ({ index }: Tenant, question: Question): { id: string } & Verdict => ({
  id: question.id,
  ...ask(index, question),
})
