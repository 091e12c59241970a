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

/** How many sub-columns each layer is folded into so that the whole drawing is as large as it can be in the viewport. */
export function foldsOf(counts: number[], layerBands: number[], viewport: Size): { rows: number; folds: number[] } {
  const most = Math.max(1, ...counts)
  let best = { rows: most, folds: counts.map(() => 1), zoom: 0 }
  const tried = new Set<number>()
  for (let fold = 1; fold <= Math.min(most, 64); fold++) {
    for (const count of counts) tried.add(Math.max(1, Math.ceil(count / fold)))
  }
  for (const rows of [...tried].sort((a, b) => b - a)) {
    const folds = counts.map((count) => Math.max(1, Math.ceil(count / rows)))
    const columns = columnsOf(folds, layerBands)
    const width = columns.length === 0 ? card.width : columns.at(-1)!.x + card.width
    const zoom = Math.min(viewport.width / width, viewport.height / ((rows + 0.5) * pitch), 1)
    if (zoom > best.zoom * 1.001) best = { rows, folds, zoom }
  }
  return { rows: best.rows, folds: best.folds }
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
