import { glossary } from './glossary.ts'

// The longest first, so that a role assignment is not found as a role.
const terms = glossary
  .filter(({ onlyHere }) => !onlyHere)
  .map(({ term }) => term)
  .sort((a, b) => b.length - a.length)
const pattern = new RegExp(`(?<![\\w-/])(${terms.join('|')})(s|es)?(?![\\w-/])`, 'gi')

/** A composed text with each word of the glossary led there where it stands first. */
export function withTerms(text: string): string {
  const seen = new Set<string>()
  return text.replace(pattern, (written, word: string) => {
    const term = word.toLowerCase()
    if (seen.has(term)) return written
    seen.add(term)
    return `[[${written}|${term}]]`
  })
}
