/**
 * How many pairs of edges cross when both ends stand in two facing columns: inversions of the targets' places, the edges
 * taken in the order of their sources. Places are whole numbers from 0. Edges that share an end do not cross.
 */
export function crossingsOf(sourcePlaces: ArrayLike<number>, targetPlaces: ArrayLike<number>): number {
  let last = 0
  for (let edge = 0; edge < targetPlaces.length; edge++) last = Math.max(last, targetPlaces[edge]!)
  // One number for both ends: numbers alone are sorted several times as fast as by a comparison.
  const edges = new Float64Array(sourcePlaces.length)
  for (let edge = 0; edge < edges.length; edge++) edges[edge] = sourcePlaces[edge]! * (last + 1) + targetPlaces[edge]!
  edges.sort()
  const tree = new Uint32Array(last + 2)
  let crossings = 0
  for (let counted = 0; counted < edges.length; counted++) {
    const place = (edges[counted]! % (last + 1)) + 1
    let notAfter = 0
    for (let slot = place; slot > 0; slot -= slot & -slot) notAfter += tree[slot]!
    crossings += counted - notAfter
    for (let slot = place; slot < tree.length; slot += slot & -slot) tree[slot]!++
  }
  return crossings
}
