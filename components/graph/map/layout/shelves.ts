export interface Sized {
  width: number
  height: number
}

/** Wider than high, as screens are. */
export const screenAspect = 1.6

/**
 * Places boxes on shelves, the tallest first, so that all together they have about a screen's shape. Gives the upper left
 * corner of each, in the given order, and the size of the whole. The same boxes always get the same places.
 */
export function onShelves(boxes: Sized[], gap: number): { left: Float64Array; top: Float64Array } & Sized {
  const order = boxes.map((_, at) => at).sort((a, b) => boxes[b]!.height - boxes[a]!.height || a - b)
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const room = Math.max(Math.sqrt(area * screenAspect), ...boxes.map(({ width }) => width))
  const left = new Float64Array(boxes.length)
  const top = new Float64Array(boxes.length)
  let [x, y, shelf, widest] = [0, 0, 0, 0]
  for (const at of order) {
    const { width, height } = boxes[at]!
    if (x > 0 && x + width > room) {
      y += shelf + gap
      x = 0
      shelf = 0
    }
    left[at] = x
    top[at] = y
    x += width + gap
    shelf = Math.max(shelf, height)
    widest = Math.max(widest, x - gap)
  }
  return { left, top, width: widest, height: y + shelf }
}
