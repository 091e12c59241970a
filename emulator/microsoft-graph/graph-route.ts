import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'

/** One address of Microsoft Graph. */
export interface GraphRoute {
  method: 'GET' | 'POST'
  /** Of the folded path after the version. */
  path: RegExp
  /** Any one of these application permissions. */
  needs: readonly string[]
  onlyBeta?: true
  answer(call: Call): Answer
}
