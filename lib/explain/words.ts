import type { GraphNode } from '../graph/view/view-types.ts'

type Named = Pick<GraphNode, 'label' | 'count'>

/** `a, b and 3 more`; at most three are named. */
export function named(nodes: readonly Named[]): string {
  const labels = nodes.map(({ label }) => label)
  if (labels.length <= 3) return joined(labels)
  return `${labels.slice(0, 2).join(', ')} and ${(labels.length - 2).toLocaleString('en')} more`
}

export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** How many things some nodes are; a fold stands for several. */
export const countOf = (nodes: readonly Named[]): number => nodes.reduce((sum, { count }) => sum + (count ?? 1), 0)

/** `one role`, `2 roles`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `one ${one}` : `${count === 0 ? 'no' : count.toLocaleString('en')} ${many}`

/** The verb as it follows that many: `is`, `are`. */
export const agreeing = (nodes: readonly Named[], one: string, many: string): string =>
  countOf(nodes) === 1 ? one : many

// Letters that are read out by name: an `AI` account, but a `DNS` zone; some are read out as a word.
const initialsWithVowel = /^(?!(?:SQL|NAT)\b)[AEFHILMNORSX](?:[A-Z\d]+s?\b|\b)/
const wordsWithVowel = /^(?:[aeio](?!ne\b|nce\b)|u(?!ni|se|sa|ri|til)|hour)/i
const initialsWithConsonant = /^(?:[BCDGJKPQTUVWYZ][A-Z\d]+s?|SQL|NAT)\b/

/** The words with `a` or `an` before them, as they are spoken. */
export function withArticle(words: string): string {
  const isVowel = initialsWithVowel.test(words) || (!initialsWithConsonant.test(words) && wordsWithVowel.test(words))
  return `${isVowel ? 'an' : 'a'} ${words}`
}

/** With a capital first, and a point last where none stands there. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
