'use client'

import { parseAsNativeArrayOf, parseAsString, useQueryState } from 'nuqs'

const nodes = parseAsNativeArrayOf(parseAsString).withDefault([])

/** Nodes that the plan must keep out of reach, in the address; none where nobody chose. */
export function useChosenJewels() {
  const [jewels, setJewels] = useQueryState('jewel', nodes)
  return { jewels, setJewels: (next: string[]) => setJewels(next.length > 0 ? next : null) }
}
