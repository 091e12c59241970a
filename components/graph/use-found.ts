'use client'

import { useMemo, useState } from 'react'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { isFound } from './table-twin.tsx'

/** What is looked for in a view, where it is, and the next place after the last one gone to. */
export function useFound(view: GraphView | undefined, goTo: (id: string) => void) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const wanted = text.trim().toLowerCase()
  const found = useMemo(
    () => (wanted && view ? view.nodes.filter((node) => isFound(node, wanted)).map((node) => node.id) : undefined),
    [wanted, view],
  )
  return {
    text,
    found,
    find(wished: string) {
      setText(wished)
      setAt(-1)
    },
    next() {
      if (!found || found.length === 0) return
      const next = (at + 1) % found.length
      setAt(next)
      goTo(found[next]!)
    },
  }
}
