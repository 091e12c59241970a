/** How hard a text is to read. */
export interface Reading {
  sentences: number
  words: number
  /** Words in the longest sentence. */
  longest: number
  /** School years that it asks for, by the formula of Flesch and Kincaid. */
  grade: number
}

const vowels = /[aeiouy]+/g

/** As a reader of English counts them, near enough: groups of vowels, without a silent `e` at the end. */
function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '')
  const groups = bare.replace(/(?:[^l]e|ed|es)$/, '').match(vowels)?.length ?? 0
  return Math.max(1, groups)
}

/** @param text plain text; what stands in backticks counts as one word. */
export function readingOf(text: string): Reading {
  const sentences = text
    .replace(/`[^`]*`/g, 'code')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[a-z\d]/i.test(word)))
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const [perSentence, perWord] = [words.length / sentences.length, syllables / words.length]
  return {
    sentences: sentences.length,
    words: words.length,
    longest: Math.max(...sentences.map(({ length }) => length)),
    grade: 0.39 * perSentence + 11.8 * perWord - 15.59,
  }
}
