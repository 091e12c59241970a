/** Chances that come again with the same seed. */
export interface Random {
  /** A whole number from 0 to below `most`. */
  below(most: number): number
  among<T>(list: readonly T[]): T
}

/** Mulberry32: short, and even enough for choosing. */
export function randomFrom(seed: number): Random {
  let state = seed
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
  return { below, among: (list) => list[below(list.length)]! }
}
