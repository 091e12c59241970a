import type { Certainty } from '#lib/graph/view/view-types.ts'
import type { AccessKind } from '#lib/investigate/access-kind.ts'
import type { Reason } from '#lib/model/verdict.ts'
import type { CertaintyCounts } from '../certainty-counts.ts'
import type { HopAnswer } from '../get-paths.ts'

/** What the verbs of an investigation answer, as JSON. Times are ISO 8601 in UTC. */

export interface NamedNode {
  node: string
  name: string
}

/** The snapshot that an answer is as of. */
export interface AsOf {
  id: number
  takenAt: string
  label: string
}

/** Whom whoever has the node has at once, and why; `unknown` where that was not read in full. */
export interface StartAnswer extends NamedNode {
  principalId: string
  text: string
  certainty: Certainty
}

export interface SubjectAnswer extends NamedNode {
  kind: 'resource' | 'identity' | 'principal' | 'federated'
  /** `virtual machine`, `user-assigned managed identity`, `user`, `workload outside Azure`. */
  kindLabel: string
  starts: StartAnswer[]
}

/** Something held on a scope, or through another door, by one that fell. */
export interface HoldingAnswer {
  kind: AccessKind
  who: NamedNode
  /** The role, or what an entry of a door gives. */
  role: string
  scope: NamedNode
  certainty: Certainty
  /** Listed resources at or below the scope. */
  resources: number
  because: Reason[]
}

export interface FallenIdentity extends NamedNode {
  principalId: string
  certainty: Certainty
  /** From the compromised node to here along a shortest way that is as sure. */
  path: HopAnswer[]
}

/** 0: what is had at once. n: identities that take n steps. */
export interface RingAnswer {
  ring: number
  counts: CertaintyCounts
  /** The first of them, surest first. */
  identities: FallenIdentity[]
  /** The first of what they hold, strongest first. */
  holdings: HoldingAnswer[]
  /** How many holdings there are; absent where the ring was too large to count them. */
  totalHoldings: number
  /** Listed resources that no earlier ring got so far into, by what can be done with them; each counted at its surest. */
  resources: Record<AccessKind, CertaintyCounts>
}

/** One who could have got into the node. */
export interface ApproachAnswer extends NamedNode {
  principalId: string
  certainty: Certainty
  /** Steps on the way. */
  ring: number
  text: string
}

/** Something that was not read, and what would tell. */
export interface GapAnswer {
  text: string
  remedy?: string
}

/** `GET /api/investigate?node=[&snapshot=][&most=]` */
export interface InvestigationAnswer {
  asOf: AsOf
  subject: SubjectAnswer
  falls: CertaintyCounts
  rings: RingAnswer[]
  backward: { counts: CertaintyCounts; who: ApproachAnswer[] }
  notRead: GapAnswer[]
}
