'use client'

import { type RefObject, useState } from 'react'
import type { GraphFormatId } from '#lib/exports/graph/labels.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { GraphHandle } from '../cytoscape/handle.ts'
import type { Elements } from '../elements.ts'
import { paletteOf } from '../paint/palette.ts'
import { save } from './save.ts'
import { svgOf } from './svg-of.ts'

/** `png`, `svg`, or the id of a format of the graph. */
export type ExportFormat = GraphFormatId | 'png' | 'svg'

interface Shown {
  view: GraphView | undefined
  elements: Elements | undefined
  /** Takes out what may not be in a file. */
  forFile: (view: GraphView) => GraphView
}

/** Saves what is shown as a file, and holds what went wrong with it. */
export function useExport({ view, elements, forFile }: Shown, canvas: RefObject<GraphHandle | undefined>) {
  const [failure, setFailure] = useState<string>()
  const drawingOf = (shown: GraphView) => {
    const ground = document.querySelector('.graph-theme') ?? document.body
    return svgOf(
      elements ?? { nodes: [], edges: [] },
      paletteOf(ground),
      `Identity graph of snapshot ${shown.snapshotId}`,
    )
  }
  const fileOf = async (format: ExportFormat, shown: GraphView) => {
    const { graphFormats } = await import('#lib/exports/graph/index.ts')
    const known = graphFormats.find(({ id }) => id === format)
    if (known) return { content: known.write(forFile(shown)), type: known.type, extension: known.extension }
    if (format === 'svg') return { content: drawingOf(shown), type: 'image/svg+xml', extension: 'svg' }
    return { content: await canvas.current?.picture(), type: 'image/png', extension: 'png' }
  }
  const exportAs = async (format: ExportFormat) => {
    if (!view) return
    setFailure(undefined)
    try {
      const { content, type, extension } = await fileOf(format, view)
      if (content === undefined) return
      save(new Blob([content], { type }), `lanyard-graph-snapshot-${view.snapshotId}.${extension}`)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  return { exportAs, failure, dismissFailure: () => setFailure(undefined) }
}
