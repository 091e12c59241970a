import type { CoverageState } from '#lib/model/coverage.ts'

export type FailureState = Extract<CoverageState, 'denied' | 'throttled' | 'failed' | 'vanished'>

/** Azure did not give what was asked for. Expected, and told in the coverage; anything else that is thrown is a bug. */
export class ReadingFailure extends Error {
  readonly state: FailureState
  /** Azure's own code, such as `AuthorizationFailed`. */
  readonly code?: string

  constructor(state: FailureState, message: string, code?: string) {
    super(message)
    this.state = state
    this.code = code
  }
}
