'use client'

import { type RefObject, useState } from 'react'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from './cytoscape/handle.ts'
import { edgesAsCsv, save } from './export-view.ts'

export type ExportFormat = 'png' | 'json' | 'csv'

/** Saves what is shown as a file, and holds what went wrong with it. */
export function useExport(view: GraphView | undefined, canvas: RefObject<GraphHandle | undefined>) {
  const [failure, setFailure] = useState<string>()
  const exportAs = async (format: ExportFormat) => {
    if (!view) return
    setFailure(undefined)
    const name = `lanyard-graph-snapshot-${view.snapshotId}.${format}`
    try {
      if (format === 'png') {
        const picture = await canvas.current?.picture()
        if (picture) save(picture, name)
      } else if (format === 'json') save(new Blob([JSON.stringify(view, null, 2)], { type: 'application/json' }), name)
      else save(new Blob([edgesAsCsv(view)], { type: 'text/csv;charset=utf-8' }), name)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  return { exportAs, failure, dismissFailure: () => setFailure(undefined) }
}
