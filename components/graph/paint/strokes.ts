import type { Certainty } from '#lib/graph/view/view-types.ts'

/** How certain an edge is, in strokes: the same on the canvas, in the legend and in what stays lit. */
export const strokes: Record<Certainty, { dash: number[]; width: number; hollow: boolean; word: string }> = {
  yes: { dash: [], width: 1.5, hollow: false, word: 'yes' },
  conditional: { dash: [7, 4], width: 1.5, hollow: false, word: 'only under a condition' },
  eligible: { dash: [12, 5], width: 1, hollow: true, word: 'eligible, not active' },
  unknown: { dash: [1.5, 4], width: 1.6, hollow: true, word: 'not known' },
}
