/** Chances that come again with the same seed. */
export interface Random {
  /** A whole number from 0 to below `most`. */
  below(most: number): number
  among<T>(list: readonly T[]): T
}

/** Mulberry32: short, and even enough for choosing. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }
  return { below, among: (list) => list[below(list.length)]! }
}
