'use client'

import { type RefObject, useState } from 'react'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from '../cytoscape/handle.ts'
import type { Elements } from '../elements.ts'
import { edgesAsCsv, save } from '../export-view.ts'
import { paletteOf } from '../paint/palette.ts'
import { svgOf } from './svg-of.ts'

export type ExportFormat = 'png' | 'svg' | 'json' | 'csv'

interface Shown {
  view: GraphView | undefined
  elements: Elements | undefined
  /** Takes out what may not be in a file. */
  forFile: (view: GraphView) => GraphView
}

const types = {
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
} as const

/** Saves what is shown as a file, and holds what went wrong with it. */
export function useExport({ view, elements, forFile }: Shown, canvas: RefObject<GraphHandle | undefined>) {
  const [failure, setFailure] = useState<string>()
  const contentOf = (format: Exclude<ExportFormat, 'png'>, shown: GraphView): string => {
    if (format === 'json') return JSON.stringify(forFile(shown), null, 2)
    if (format === 'csv') return edgesAsCsv(forFile(shown))
    const ground = document.querySelector('.graph-theme') ?? document.body
    return svgOf(
      elements ?? { nodes: [], edges: [] },
      paletteOf(ground),
      `Identity graph of snapshot ${shown.snapshotId}`,
    )
  }
  const exportAs = async (format: ExportFormat) => {
    if (!view) return
    setFailure(undefined)
    const name = `lanyard-graph-snapshot-${view.snapshotId}.${format}`
    try {
      const content = format === 'png' ? await canvas.current?.picture() : contentOf(format, view)
      if (content !== undefined) save(new Blob([content], { type: types[format] }), name)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  return { exportAs, failure, dismissFailure: () => setFailure(undefined) }
}
