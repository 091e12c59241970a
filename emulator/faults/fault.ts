import type { ReaderAccess } from '../access.ts'
import type { Answer } from '../answer.ts'
import type { EmulatorRequest } from '../request.ts'

/** Which requests a fault strikes, and when. */
export interface FaultPlan {
  /** Id of the kind. */
  kind: string
  /**
   * A regular expression, of any case, that must be found in `METHOD /path?query body`. Absent: every request, but to
   * sign in, or, for kinds that are about signing in, every one of those.
   */
  match?: string
  /** So many matching requests are spared first. */
  after?: number
  /** So often it strikes. Absent: for ever. */
  times?: number
  /** Of a hundred matching requests so many are struck, evenly spread. */
  percent?: number
  /** For kinds that wait or say how long to wait. */
  seconds?: number
  /** For kinds that concern a subscription: its id. */
  subscription?: string
}

/** One request that a fault strikes. */
export interface Strike {
  request: EmulatorRequest
  plan: FaultPlan
  /** What would have been answered; with other rights where they are given. */
  answer(access?: Partial<ReaderAccess>): Answer
}

/** One way in which Azure, or what lies between, misbehaves. */
export interface FaultKind {
  /** Name of its file. */
  id: string
  label: string
  /** What happens, and what a client may get wrong. */
  words: string
  /** About signing in; the others are about everything else. */
  ofSignIn?: true
  /** A plan must name the subscription. */
  ofSubscription?: true
  strike(strike: Strike): Answer
}
