import type { Certainty } from '#lib/graph/view/view-types.ts'
import type { DelayId } from '#lib/graph/what-if/clock.ts'
import type { StepKind } from '#lib/investigate/cut-step.ts'
import type { AsOf, GapAnswer, NamedNode } from './investigation-answers.ts'

export interface JewelAnswer extends NamedNode {
  kind: 'scope' | 'identity' | 'door'
  why: string
  /** How surely the compromised node gets there. */
  reached: Certainty | 'no'
}

/** Something to take away. Text to review: nothing is ever run. */
export interface PlanStep {
  id: string
  kind: StepKind
  text: string
  commands: string[]
  /** The edge of the graph that it takes away. */
  edge: { from: string; to: string }
  nodes: string[]
  clock: ClockEntry
  /** What others lose with it. */
  breaks: { who: NamedNode; text: string }[]
  totalBroken: number
  /** The change for `/api/what-if`; absent where what-if has none of the kind. */
  change?: unknown
}

/** When a step of containment takes effect, and what stays open until then. */
export interface ClockEntry {
  delay: DelayId
  /** `within about 10 minutes` */
  label: string
  why: string
  staysOpen: string
  reference: string
}

export interface PlanAnswer {
  asOf: AsOf
  jewels: JewelAnswer[]
  /** `cut`: after the steps no jewel is reached. `nothing`: none is reached now. `impossible`: see `why`. */
  outcome: 'cut' | 'nothing' | 'impossible'
  steps: PlanStep[]
  /** Whether the tenant with the steps taken, asked anew, has no way left to any jewel. */
  verified: boolean
  /** True where no smaller number of steps would do; false where roles work together and that was not proved. */
  fewest: boolean
  /** What stands in the way of a cut, or is to be known about this one. */
  why: string[]
  /** Ways that stay open only for want of facts. */
  unknownLeft: JewelAnswer[]
  notRead: GapAnswer[]
}

/** `GET /api/investigate/jewels?snapshot=[&node=]`: those that are taken when nobody chooses. */
export interface JewelsAnswer {
  asOf: AsOf
  jewels: JewelAnswer[]
}

/** `GET /api/investigate/clock` */
export interface ClockAnswer {
  steps: (ClockEntry & { kind: string; title: string })[]
}
