'use client'

import { useMemo } from 'react'
import { maskedView, withoutIds } from '#lib/exports/graph/masked-view.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { saltOfBrowser } from './salt-of-browser.ts'

/** The view as it may be seen, and as it may be saved to a file. */
export function useMasked(view: GraphView | undefined, masked: boolean) {
  return useMemo(() => {
    if (!view || !masked) return { shown: view, forFile: (one: GraphView) => one }
    const salt = saltOfBrowser()
    return { shown: maskedView(view, salt), forFile: (one: GraphView) => withoutIds(one, salt) }
  }, [view, masked])
}
