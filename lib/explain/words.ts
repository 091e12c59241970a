import type { GraphNode } from '../graph/view/view-types.ts'

/** `a, b and 3 more`; at most three are named. */
export function named(nodes: readonly Pick<GraphNode, 'label' | 'count'>[]): string {
  const labels = nodes.map(({ label }) => label)
  if (labels.length <= 3) return joined(labels)
  return `${labels.slice(0, 2).join(', ')} and ${(labels.length - 2).toLocaleString('en')} more`
}

export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** How many things some nodes are; a fold stands for several. */
export const countOf = (nodes: readonly Pick<GraphNode, 'count'>[]): number =>
  nodes.reduce((sum, { count }) => sum + (count ?? 1), 0)

/** `one role`, `2 roles`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`

/** The words with `a` or `an` before them, as they are spoken. */
export function withArticle(words: string): string {
  const spokenWithVowel = /^(?:[aeio]|u(?!ni|se|s-|\b)|hour|sql|[aefhilmnorsx]{1,2}\d)/i.test(words)
  return `${spokenWithVowel ? 'an' : 'a'} ${words}`
}

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
