/** Edges that run between the same two places, as one line. The thickest first. */
export interface Bundles {
  from: Uint32Array
  to: Uint32Array
  count: Uint32Array
}

/** @param placeOf of each node: the group or block whose edges are bundled. What stays within one is left out. */
export function bundlesOf(from: Uint32Array, to: Uint32Array, placeOf: Uint32Array): Bundles {
  const places = placeOf.reduce((most, place) => Math.max(most, place), 0) + 1
  const counts = new Map<number, number>()
  for (let edge = 0; edge < from.length; edge++) {
    const start = placeOf[from[edge]!]!
    const end = placeOf[to[edge]!]!
    if (start === end) continue
    const key = start * places + end
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return {
    from: Uint32Array.from(sorted, ([key]) => Math.floor(key / places)),
    to: Uint32Array.from(sorted, ([key]) => key % places),
    count: Uint32Array.from(sorted, ([, count]) => count),
  }
}
