/**
 * How many pairs of edges cross when both ends stand in two facing columns: inversions of the targets' positions, the
 * edges taken in the order of their sources. Edges that share an end do not cross.
 */
export function crossingsOf(sourcePlaces: ArrayLike<number>, targetPlaces: ArrayLike<number>): number {
  const edges = Uint32Array.from({ length: sourcePlaces.length }, (_, at) => at)
  edges.sort((a, b) => sourcePlaces[a]! - sourcePlaces[b]! || targetPlaces[a]! - targetPlaces[b]!)
  const places = [...new Set(Array.from(targetPlaces))].sort((a, b) => a - b)
  const rank = new Map(places.map((place, at) => [place, at + 1]))
  const tree = new Uint32Array(places.length + 1)
  let crossings = 0
  let counted = 0
  for (const edge of edges) {
    const at = rank.get(targetPlaces[edge]!)!
    let notAfter = 0
    for (let slot = at; slot > 0; slot -= slot & -slot) notAfter += tree[slot]!
    crossings += counted - notAfter
    for (let slot = at; slot < tree.length; slot += slot & -slot) tree[slot]!++
    counted++
  }
  return crossings
}
