/** A text as it is compared: case and accents aside, a tag's `=` as `:`. */
export function fold(text: string): string {
  const plain = isAscii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase().replaceAll('=', ':')
}

const isAscii = /^[ -~]*$/

/** Parts of an id that say what the next part is. */
const structural = new Set(['subscriptions', 'resourcegroups', 'providers', 'managementgroups', ''])

/** The words of a question, each once, longest first; an id counts as its parts. */
export function wordsOf(question: string): string[] {
  const words = fold(question)
    .split(/\s+/)
    .flatMap((word) => (word.includes('/') ? word.split('/').filter((part) => !structural.has(part)) : [word]))
  return [...new Set(words.filter(Boolean))].sort((a, b) => b.length - a.length).slice(0, mostWords)
}

/** Enough for a whole id; each adds at most 5 to a score that is one byte. */
const mostWords = 16
