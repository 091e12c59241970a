import type { FaultKind } from './fault.ts'

export const slowAnswer: FaultKind = {
  id: 'slow-answer',
  label: 'the answer takes long',
  words: 'Some seconds pass before the first byte.',
  strike: ({ answer, plan: { seconds = 1 } }) => ({ ...answer(), delay: seconds * 1000 }),
}
