import { card, gaps, pitch } from './measures.ts'

export interface Size {
  width: number
  height: number
}

/** One sub-column: the middle of its cards, and where its first row is moved to, so that neighbours stand staggered. */
export interface Column {
  band: number
  layer: number
  x: number
  offset: number
}

/** As tall as this many viewports, at the zoom that shows the whole width, before a band is folded. */
const tallest = 6

/**
 * How many sub-columns each layer is folded into. One column reads best, row by row as a table does; a band that would
 * be scrolled through for long is folded until it is not, which also brings a large graph to the viewport's shape.
 */
export function foldsOf(counts: number[], layerBands: number[], viewport: Size): { rows: number; folds: number[] } {
  const most = Math.max(1, ...counts)
  const tried = new Set<number>([most])
  for (let fold = 2; fold <= Math.min(most, 64); fold++) {
    for (const count of counts) tried.add(Math.max(1, Math.ceil(count / fold)))
  }
  let flattest = { rows: most, folds: counts.map(() => 1), screens: Number.POSITIVE_INFINITY }
  for (const rows of [...tried].sort((a, b) => b - a)) {
    const folds = counts.map((count) => Math.max(1, Math.ceil(count / rows)))
    const width = (columnsOf(folds, layerBands).at(-1)?.x ?? 0) + card.width
    const zoom = Math.min(viewport.width / width, 1)
    const screens = (rows * pitch * zoom) / viewport.height
    if (screens < flattest.screens) flattest = { rows, folds, screens }
    if (screens <= tallest) break
  }
  return { rows: flattest.rows, folds: flattest.folds }
}

/** All sub-columns from left to right. A band without nodes keeps its place. */
export function columnsOf(folds: number[], layerBands: number[]): Column[] {
  const columns: Column[] = []
  let x = 0
  for (let layer = 0; layer < folds.length; layer++) {
    const band = layerBands[layer]!
    if (layer > 0) {
      const skipped = band - layerBands[layer - 1]!
      x += skipped === 0 ? gaps.layer - gaps.column : gaps.band - gaps.column + (skipped - 1) * (card.width + gaps.band)
    } else {
      x += band * (card.width + gaps.band)
    }
    for (let fold = 0; fold < folds[layer]!; fold++) {
      columns.push({ band, layer, x, offset: fold % 2 === 1 ? pitch / 2 : 0 })
      x += card.width + gaps.column
    }
  }
  return columns
}
