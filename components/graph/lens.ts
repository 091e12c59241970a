import type { GraphLens } from '#lib/graph/view/view-types.ts'

/** Ways to look at the same graph. To add one: its id here, its words below, and what it draws in a folder of its own. */
export const lenses = [
  'assignments',
  'reach',
  'become',
  'path',
  'lifecycle',
  'changes',
  'what-if',
] as const satisfies readonly (GraphLens | 'changes' | 'what-if')[]
export type Lens = (typeof lenses)[number]

export const lensWords: Readonly<Record<Lens, string>> = {
  assignments: 'Assignments',
  reach: 'Reach',
  become: 'Who can become',
  path: 'Path from A to B',
  lifecycle: 'Lifecycle',
  changes: 'Changes',
  'what-if': 'What if',
}
