import type { Chapter } from '../chapter.ts'
import { howAccessIsGiven } from './how-access-is-given.ts'
import { limitsAndDelays } from './limits-and-delays.ts'
import { tokenTime } from './token-time.ts'
import { twoKinds } from './two-kinds.ts'
import { whenThingsChange } from './when-things-change.ts'
import { whoActs } from './who-acts.ts'
import { whySecretsAreTheProblem } from './why-secrets-are-the-problem.ts'

/** In the order in which they are read; each needs only those before it. */
export const chapters: readonly Chapter[] = [
  whySecretsAreTheProblem,
  whoActs,
  twoKinds,
  tokenTime,
  howAccessIsGiven,
  whenThingsChange,
  limitsAndDelays,
]
