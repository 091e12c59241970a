/**
 * Places near `wished` that keep the given order and a distance of at least 1. Neighbours that push each other are pooled
 * (isotonic regression, one pass); a pool stands where most of its members get exactly their wish, so that lines are level.
 */
export function spread(wished: Float64Array): Float64Array {
  const blockSum = new Float64Array(wished.length)
  const blockSize = new Uint32Array(wished.length)
  let blocks = 0
  for (let at = 0; at < wished.length; at++) {
    blockSum[blocks] = wished[at]! - at
    blockSize[blocks] = 1
    while (blocks > 0 && blockSum[blocks - 1]! / blockSize[blocks - 1]! > blockSum[blocks]! / blockSize[blocks]!) {
      blockSum[blocks - 1]! += blockSum[blocks]!
      blockSize[blocks - 1]! += blockSize[blocks]!
      blocks--
    }
    blocks++
  }
  const places = new Float64Array(wished.length)
  let from = 0
  let base = Number.NEGATIVE_INFINITY
  for (let block = 0; block < blocks; block++) {
    const to = from + blockSize[block]!
    const offsets = wished.slice(from, to)
    for (let at = from; at < to; at++) offsets[at - from]! -= at
    base = Math.max(base, offsets.sort()[(offsets.length - 1) >> 1]!)
    for (let at = from; at < to; at++) places[at] = base + at
    from = to
  }
  return places
}

/** Whole, strictly rising slots near `places`, which already rise by at least 1, shifted to fit `from … to` where they can. */
export function slotsNear(places: Float64Array, from: number, to: number): Int32Array {
  const slots = new Int32Array(places.length)
  let last = from - 1
  for (let at = 0; at < places.length; at++) {
    last = Math.max(last + 1, Math.round(places[at]!))
    slots[at] = last
  }
  let limit = Math.max(to, from + places.length - 1)
  for (let at = places.length - 1; at >= 0 && slots[at]! > limit; at--) slots[at] = limit--
  return slots
}
