import type { GraphAddress } from './use-graph-view.ts'

/** The access that selecting a node asks about: in `reach` whether the focus gets there, in `become` whether it gets to the focus. */
export function askedAccess({ lens, focus, from, select }: GraphAddress): { from: string; to: string } | undefined {
  if (!focus || !select || focus === select) return undefined
  if (lens === 'reach') return { from: focus, to: select }
  if (lens === 'become') return { from: select, to: focus }
  return lens === 'path' && from && from !== select ? { from, to: select } : undefined
}
