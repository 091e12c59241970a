'use client'

import { useMemo } from 'react'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { maskedView, withoutIds } from './masked-view.ts'

/** The view as it may be seen, and as it may be saved to a file. */
export function useMasked(view: GraphView | undefined, masked: boolean) {
  return useMemo(() => {
    if (!view || !masked) return { shown: view, forFile: (one: GraphView) => one }
    const salt = saltOfBrowser()
    return { shown: maskedView(view, salt), forFile: (one: GraphView) => withoutIds(one, salt) }
  }, [view, masked])
}

/** Random, and kept by this browser: its pseudonyms stay the same, and nobody else can try names against them. */
function saltOfBrowser(): string {
  const key = 'lanyard-mask'
  try {
    const known = localStorage.getItem(key)
    if (known) return known
    const made = crypto.randomUUID()
    localStorage.setItem(key, made)
    return made
  } catch {
    return crypto.randomUUID()
  }
}
