/** Ways to look at the same graph. To add one: its id here, its words below, and what it draws in a folder of its own. */
export const lenses = ['assignments', 'what-if'] as const
export type Lens = (typeof lenses)[number]

export const lensWords: Readonly<Record<Lens, string>> = {
  assignments: 'Assignments',
  'what-if': 'What if',
}
