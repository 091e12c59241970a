/**
 * The distinct runs of places that anybody has a use for. Scopes lie within each other or apart, and so do these: each
 * has a smallest one around it.
 */
export interface Ranges {
  from: Int32Array
  to: Int32Array
  /** The smallest range around it; -1 for none. */
  around: Int32Array
  /** The smallest range that holds a place; -1 for none. */
  innermost: Int32Array
  ofUse: Int32Array
  /** By range: the uses that have it, in the order of the uses. */
  uses: { starts: Int32Array; use: Int32Array }
}

/** @param useFrom first place of each use. @param useTo the place after its last. @param places how many places there are. */
export function rangesOf(useFrom: Int32Array, useTo: Int32Array, places: number): Ranges {
  const uses = useFrom.length
  // Outer ranges before those within them: by first place, then the longer first. One number a use, so that it sorts fast.
  const keys = new Float64Array(uses)
  for (let use = 0; use < uses; use++) keys[use] = keyOf(useFrom[use]!, useTo[use]!, places)
  const distinct = keys
    .slice()
    .sort()
    .filter((key, at, all) => at === 0 || key !== all[at - 1])
  const from = new Int32Array(distinct.length)
  const to = new Int32Array(distinct.length)
  const around = new Int32Array(distinct.length).fill(-1)
  const innermost = new Int32Array(places).fill(-1)
  const open: number[] = []
  for (const [range, key] of distinct.entries()) {
    from[range] = Math.floor(key / (places + 1))
    to[range] = places - (key % (places + 1))
    while (open.length > 0 && to[open.at(-1)!]! <= from[range]!) open.pop()
    if (open.length > 0) around[range] = open.at(-1)!
    open.push(range)
    innermost.fill(range, from[range]!, to[range]!)
  }
  const numberOf = new Map<number, number>()
  for (const [range, key] of distinct.entries()) numberOf.set(key, range)
  const ofUse = Int32Array.from(keys, (key) => numberOf.get(key)!)
  return { from, to, around, innermost, ofUse, uses: byRange(ofUse, distinct.length) }
}

const keyOf = (from: number, to: number, places: number) => from * (places + 1) + (places - to)

function byRange(ofUse: Int32Array, ranges: number): Ranges['uses'] {
  const starts = new Int32Array(ranges + 1)
  for (const range of ofUse) starts[range + 1]!++
  for (let range = 0; range < ranges; range++) starts[range + 1]! += starts[range]!
  const use = new Int32Array(ofUse.length)
  const next = starts.slice()
  for (const [at, range] of ofUse.entries()) use[next[range]!++] = at
  return { starts, use }
}
