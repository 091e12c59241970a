import type { StatementId } from './statements.ts'

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

/**
 * What a small graph shows: an identity of one kind with its resources and what it holds; one that several resources
 * wear; one that is trusted from outside; one with access through a group; an assignment that is left over.
 */
export const miniatures = ['system', 'user', 'shared', 'federated', 'throughGroup', 'orphaned', 'slot'] as const
export type Miniature = (typeof miniatures)[number]
