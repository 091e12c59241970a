import { places } from '../shell/places.ts'

/** What can be done from the search: go somewhere, or act. */
export interface SearchCommand {
  label: string
  /** What else it is found by. */
  words: string
  href?: string
  theme?: 'light' | 'dark' | 'system'
  copiesLink?: true
}

export const commands: readonly SearchCommand[] = [
  ...places.map(({ href, label }) => ({ label: `Go to ${label}`, words: 'open show screen', href })),
  { label: 'Go to the map', words: 'open show screen whole tenant', href: '/graph/map' },
  { label: 'Go to the exercises', words: 'open learn questions', href: '/learn/exercises' },
  { label: 'Take the tour', words: 'guided help introduction stops start', href: '/?tour=1' },
  { label: 'What if…', words: 'delete remove detach change simulate lens', href: '/graph?lens=what-if' },
  { label: 'Investigate…', words: 'incident compromised blast radius contain case', href: '/investigate' },
  { label: 'Light theme', words: 'toggle appearance colours', theme: 'light' },
  { label: 'Dark theme', words: 'toggle appearance colours', theme: 'dark' },
  { label: 'Theme as the system', words: 'toggle appearance colours', theme: 'system' },
  { label: 'Copy the link to this view', words: 'share address url', copiesLink: true },
]

/** All that is found, on the map of the whole tenant. */
export const onTheMap = (typed: string): SearchCommand => ({
  label: `Show \`${typed}\` on the map`,
  words: '',
  href: `/graph/map?${new URLSearchParams({ find: typed })}`,
})

/** Commands with words that begin with every word typed; all of them while nothing is typed. */
export function commandsFor(typed: string): readonly SearchCommand[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label, words }) => {
    const own = `${label} ${words}`.toLowerCase().split(/[\s…]+/)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
}
