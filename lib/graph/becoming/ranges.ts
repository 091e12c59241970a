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

/** The runs by themselves, before anybody's use of them is looked at. */
export type Runs = Pick<Ranges, 'from' | 'to' | 'around' | 'innermost'>

/** @param useFrom first place of each use. @param useTo the place after its last. @param places how many places there are. */
export function rangesOf(useFrom: Int32Array, useTo: Int32Array, places: number): Ranges {
  // By first place, then the longer first: one number a use, so that it sorts fast.
  const keys = Float64Array.from(useFrom, (from, use) => from * (places + 1) + (places - useTo[use]!))
  const distinct = keys
    .slice()
    .sort()
    .filter((key, at, all) => at === 0 || key !== all[at - 1])
  const from = Int32Array.from(distinct, (key) => Math.floor(key / (places + 1)))
  const to = Int32Array.from(distinct, (key) => places - (key % (places + 1)))
  const numberOf = new Map<number, number>()
  for (let range = 0; range < distinct.length; range++) numberOf.set(distinct[range]!, range)
  const ofUse = new Int32Array(keys.length)
  for (let use = 0; use < keys.length; use++) ofUse[use] = numberOf.get(keys[use]!)!
  return usedBy(runsOf({ from, to }, places).runs, ofUse)
}

/** The distinct ones of runs in order, the outer before those within them, and the number of each that was given. */
export function runsOf(given: Pick<Ranges, 'from' | 'to'>, places: number): { runs: Runs; numbers: Int32Array } {
  const count = given.from.length
  const numbers = new Int32Array(count)
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  const around = new Int32Array(count).fill(-1)
  const innermost = new Int32Array(places).fill(-1)
  const open: number[] = []
  let range = -1
  for (let at = 0; at < count; at++) {
    const isKnown = range >= 0 && from[range] === given.from[at] && to[range] === given.to[at]
    if (!isKnown) {
      range++
      from[range] = given.from[at]!
      to[range] = given.to[at]!
      while (open.length > 0 && to[open.at(-1)!]! <= from[range]!) open.pop()
      if (open.length > 0) around[range] = open.at(-1)!
      open.push(range)
      innermost.fill(range, from[range]!, to[range]!)
    }
    numbers[at] = range
  }
  const runs: Runs = {
    from: from.slice(0, range + 1),
    to: to.slice(0, range + 1),
    around: around.slice(0, range + 1),
    innermost,
  }
  return { runs, numbers }
}

/** @param ofUse by use, the number of its run. */
export function usedBy(runs: Runs, ofUse: Int32Array): Ranges {
  const starts = new Int32Array(runs.from.length + 1)
  for (let use = 0; use < ofUse.length; use++) starts[ofUse[use]! + 1]!++
  for (let range = 0; range < runs.from.length; range++) starts[range + 1]! += starts[range]!
  const use = new Int32Array(ofUse.length)
  const next = starts.slice()
  for (let one = 0; one < ofUse.length; one++) use[next[ofUse[one]!]!++] = one
  return { ...runs, ofUse, uses: { starts, use } }
}
