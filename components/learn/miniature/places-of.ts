import type { Example } from '#lib/server/learn/rows-around.ts'

export const drawn = { width: 384, pad: 12, box: 46, gap: 40, between: 10, more: 44 }

export interface Place {
  x: number
  y: number
  width: number
}

/** Where each box stands, from above to below; of a row that leaves some out, where their number stands. */
export function placesOf(rows: Example['rows']) {
  const places = new Map<string, Place>()
  const mores: (Place & { count: number })[] = []
  for (const [at, { nodes, more }] of rows.entries()) {
    const y = drawn.pad + at * (drawn.box + drawn.gap)
    const left = drawn.width - 2 * drawn.pad - (more > 0 ? drawn.more + drawn.between : 0)
    const wide = Math.min(232, (left - (nodes.length - 1) * drawn.between) / nodes.length)
    const whole = nodes.length * (wide + drawn.between) - drawn.between + (more > 0 ? drawn.between + drawn.more : 0)
    let x = (drawn.width - whole) / 2
    for (const { id } of nodes) {
      places.set(id, { x, y, width: wide })
      x += wide + drawn.between
    }
    if (more > 0) mores.push({ x, y, width: drawn.more, count: more })
  }
  const height = 2 * drawn.pad + rows.length * (drawn.box + drawn.gap) - drawn.gap
  return { places, mores, height }
}
