/**
 * A set of whole numbers below `size` whose next member after any place is found in a handful of steps, however far it
 * is: words of 32 members, words that tell which of those are not empty, and so on up to one word.
 */
export class NumberSet {
  private levels: Int32Array[] = []
  private words: Int32Array

  constructor(size: number) {
    let words = size
    do {
      words = (words + 31) >>> 5
      this.levels.push(new Int32Array(Math.max(1, words)))
    } while (words > 1)
    this.words = this.levels[0]!
  }

  /** All numbers below `size`. */
  static full(size: number) {
    const set = new NumberSet(size)
    for (let number = 0; number < size; number++) set.add(number)
    return set
  }

  has(number: number) {
    return ((this.words[number >>> 5]! >>> (number & 31)) & 1) === 1
  }

  add(number: number) {
    const words = this.words
    const word = number >>> 5
    const before = words[word]!
    words[word] = before | (1 << (number & 31))
    if (before === 0) this.filled(word)
  }

  delete(number: number) {
    const words = this.words
    const word = number >>> 5
    words[word] = words[word]! & ~(1 << (number & 31))
    if (words[word] === 0) this.emptied(word)
  }

  /** A word that was empty is not any more: the words above are told, up to one that was not empty either. */
  private filled(word: number) {
    let at = word
    for (let level = 1; level < this.levels.length; level++) {
      const words = this.levels[level]!
      const before = words[at >>> 5]!
      words[at >>> 5] = before | (1 << (at & 31))
      if (before !== 0) return
      at >>>= 5
    }
  }

  private emptied(word: number) {
    let at = word
    for (let level = 1; level < this.levels.length; level++) {
      const words = this.levels[level]!
      words[at >>> 5] = words[at >>> 5]! & ~(1 << (at & 31))
      if (words[at >>> 5] !== 0) return
      at >>>= 5
    }
  }

  /** Takes out the members in `[from, to)` that share a word with the first of them, and tells which; `none` for none. */
  takeSome(from: number, to: number): Some {
    const first = this.next(from)
    if (first === -1 || first >= to) return none
    const word = first >>> 5
    const some = { word, members: this.words[word]! & maskOf(first, Math.min(to, (word + 1) << 5)) }
    this.remove(some)
    return some
  }

  private remove({ word, members }: Some) {
    const words = this.words
    words[word] = words[word]! & ~members
    if (words[word] === 0) this.emptied(word)
  }

  /** Puts back what was taken. */
  putBack({ word, members }: Some) {
    const words = this.words
    const before = words[word]!
    words[word] = before | members
    if (before === 0) this.filled(word)
  }

  clear() {
    for (const words of this.levels) words.fill(0)
  }

  /** The least member that is not below `from`; -1 where there is none. */
  next(from: number): number {
    let at = from
    for (let level = 0; level < this.levels.length; level++) {
      const words = this.levels[level]!
      const word = at >>> 5
      if (word >= words.length) return -1
      const rest = words[word]! & (-1 << (at & 31))
      if (rest !== 0) return this.firstBelow(level, (word << 5) + lowestBit(rest))
      at = word + 1
    }
    return -1
  }

  private firstBelow(level: number, at: number): number {
    let found = at
    for (let below = level - 1; below >= 0; below--) found = (found << 5) + lowestBit(this.levels[below]![found]!)
    return found
  }
}

/** Members of one word: bit `n` of `members` is the number `32 * word + n`. */
export interface Some {
  word: number
  members: number
}

const none: Some = { word: 0, members: 0 }

/** Bits of the word of `from` for the numbers from there up to, not including, `to`, which is at most the word's end. */
const maskOf = (from: number, to: number) => (-1 << (from & 31)) & (-1 >>> ((32 - (to & 31)) & 31))

export const lowestBit = (word: number) => 31 - Math.clz32(word & -word)
