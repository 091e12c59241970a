import type { StatementId } from './statements.ts'
import type { TokenWayId } from './token-ways.ts'

/** One idea, explained. In its text, `[[word]]` and `[[words as written|word]]` lead to the glossary. */
export interface Section {
  /** Unique among all sections; the anchor on the page. */
  id: string
  title: string
  text: string[]
  /** Short points after the text, where a list tells it better. */
  points?: string[]
  /** What the section teaches. */
  teaches: StatementId[]
  /** A way to a token below it, step by step. */
  tokenWay?: TokenWayId
  /** Both kinds side by side below it. */
  sideBySide?: true
  /** Small graph beside it, drawn from the open tenant. */
  miniature?: Miniature
  /** Microsoft's page about it. */
  reference: string
}

export interface Chapter {
  id: string
  title: string
  /** What one knows after it, in one sentence. */
  promise: string
  sections: Section[]
}

/** What a small graph shows; each kind is looked for in the open tenant. */
export const miniatures = {
  system: 'a system-assigned identity',
  slot: 'the identity of a deployment slot',
  user: 'a user-assigned identity',
  shared: 'a shared identity',
  machine: 'a virtual machine with an identity',
  app: 'an app with an identity',
  federated: 'an identity that trusts a workload outside',
  secret: 'an application that has a secret',
  application: 'a service principal',
  person: 'a person with a role',
  keys: 'a resource whose keys are left on',
  inherited: 'a role that is inherited',
  throughGroup: 'access through a group',
  conditional: 'access under a condition',
  door: 'a right beside Azure roles',
  becomes: 'an identity that others can become',
  orphaned: 'an assignment that is left over',
  onResource: 'a role given on one resource',
} as const
export type Miniature = keyof typeof miniatures
