import type { DrawnEdge } from '../drawn-edges.ts'
import type { Head } from './heads.ts'
import type { Palette } from './palette.ts'
import { strokes } from './strokes.ts'

/** How a line is drawn while nothing is selected; widths and dashes in model pixels. */
export interface LineLook {
  colour: string
  width: number
  dash: number[]
  head: Head
  /** The head is an outline only. */
  hollow: boolean
}

/** The line's certainty in its stroke, its kind in its head, its count in its width; what changes is told above all. */
export function lineLook({ certainty, edges, count, change }: DrawnEdge, palette: Palette): LineLook {
  const { width, dash, hollow } = strokes[certainty]
  const look: LineLook = { colour: palette.line, width, dash, head: 'triangle', hollow }
  const wide = strokes.yes.width * 1.8
  if (edges.some(({ kind }) => kind === 'becomes'))
    Object.assign(look, { head: 'vee', colour: palette.category.get('identity'), width: 2.2 })
  if (edges.some(({ kind }) => kind === 'federated')) look.head = 'circle-triangle'
  if (count > 1) look.width = wide
  if (change === 'gone' || change === 'cut') return { ...look, colour: palette.gone, head: 'tee', dash: [3, 4] }
  if (change) return { ...look, colour: palette.accent, width: wide }
  return look
}
