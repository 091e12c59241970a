'use client'

import { parseAsNativeArrayOf, parseAsString, useQueryState } from 'nuqs'

const nodes = parseAsNativeArrayOf(parseAsString).withDefault([])

/** Nodes put aside for the case, in the address. */
export function usePins() {
  const [pinned, setPinned] = useQueryState('pin', nodes)
  const pinOrUnpin = (node: string) => {
    const next = pinned.includes(node) ? pinned.filter((one) => one !== node) : [...pinned, node]
    setPinned(next.length > 0 ? next : null)
  }
  return { pinned, pinOrUnpin }
}
