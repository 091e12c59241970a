import type { ChangeMark } from '#lib/graph/view/view-types.ts'

/** What is another between two pictures: a glyph and a word each, for the canvas, the table and the legend. */
export const changeWords: Readonly<Record<ChangeMark, { glyph: string; word: string; about: string }>> = {
  gone: { glyph: '✕', word: 'gone', about: 'is not there any more, or leads to what is not' },
  cut: { glyph: '✂', word: 'cut', about: 'both ends are there, the line is not' },
  gained: { glyph: '+', word: 'new', about: 'was not there before' },
  changed: { glyph: '±', word: 'changed', about: 'holds on other terms' },
}
