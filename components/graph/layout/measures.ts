/** Sizes in model pixels: what the painter draws at zoom 1 and the layout keeps apart. */
export const card = { width: 224, height: 50 }
/** States are sentences, and stand before the first band, where there is room: their cards reach further to both sides. */
export const stateWidth = 304
/** From one row to the next; a half of it still leaves a lane for edges between two cards of the next sub-column. */
export const pitch = 64
/** Between sub-columns of one layer, between layers of one band, between bands. */
export const gaps = { column: 24, layer: 84, band: 104 }
