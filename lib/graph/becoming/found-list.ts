import type { StepSearch } from './step-search.ts'

/** What one search found, kept; `fresh` are the positions that no surer search had found. */
export interface Pass {
  level: number
  principal: Int32Array
  via: Int32Array
  use: Int32Array
  place: Int32Array
  ring: Int32Array
  fresh: Int32Array
}

/**
 * What a question found, surest first, then nearest. It holds numbers, and not even these before they are asked for:
 * each entry is put into words when it is read, so that fifty thousand cost no more than what is read of them.
 */
export class FoundList<Entry> implements Iterable<Entry> {
  /** How many there are at each level. */
  private readonly counts: ReadonlyMap<number, number>
  private readonly search: () => Pass[]
  private readonly entryAt: (pass: Pass, at: number) => Entry
  private passes: Pass[] | undefined

  constructor(counts: ReadonlyMap<number, number>, search: () => Pass[], entryAt: (pass: Pass, at: number) => Entry) {
    this.counts = counts
    this.search = search
    this.entryAt = entryAt
  }

  get length(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** How many there are at just this level. */
  count(level: number): number {
    return this.counts.get(level) ?? 0
  }

  *[Symbol.iterator]() {
    for (const pass of this.all()) for (const at of pass.fresh) yield this.entryAt(pass, at)
  }

  /** The numbers of those on the list, in its order, without putting any into words. */
  *numbers(): Iterable<number> {
    for (const pass of this.all()) for (const at of pass.fresh) yield pass.principal[at]!
  }

  /** Entries along a shortest way between the start and the one at this place of the list, the start's end first; the start itself is none. */
  wayOf(entry: number): Entry[] {
    const [pass, at] = this.found(entry)
    return this.way(pass, at)
  }

  /** The entry at this place of the list. */
  at(entry: number): Entry {
    return this.entryAt(...this.found(entry))
  }

  private found(entry: number): [pass: Pass, at: number] {
    let before = 0
    for (const pass of this.all()) {
      if (entry < before + pass.fresh.length) return [pass, pass.fresh[entry - before]!]
      before += pass.fresh.length
    }
    throw new RangeError(`there is no entry ${entry} among ${this.length}`)
  }

  private way(pass: Pass, last: number): Entry[] {
    const entries: Entry[] = []
    for (let at = last; pass.via[at] !== -1; at = pass.via[at]!) entries.unshift(this.entryAt(pass, at))
    return entries
  }

  private all(): Pass[] {
    this.passes ??= this.search()
    return this.passes
  }
}

/** What to search for, at which thresholds, the surest first. */
export interface Wanted {
  thresholds: Iterable<number>
  starts(threshold: number): Iterable<number>
  /** Whether what is at this position of the search belongs on the list. */
  isEntry(at: number): boolean
}

/** Searches at each threshold and keeps what was found. */
export function passesOf(search: StepSearch, { thresholds, starts, isEntry }: Wanted): Pass[] {
  const listed = new Set<number>()
  return [...thresholds].map((threshold) => {
    search.begin(threshold)
    for (const start of starts(threshold)) search.start(start)
    search.run()
    const fresh: number[] = []
    for (let at = 0; at < search.found; at++) {
      const principal = search.principal[at]!
      if (listed.has(principal)) continue
      listed.add(principal)
      if (isEntry(at)) fresh.push(at)
    }
    return kept(search, Int32Array.from(fresh))
  })
}

const kept = ({ found, threshold, ...search }: StepSearch, fresh: Int32Array): Pass => ({
  level: threshold,
  principal: search.principal.slice(0, found),
  via: search.via.slice(0, found),
  use: search.use.slice(0, found),
  place: search.place.slice(0, found),
  ring: search.ring.slice(0, found),
  fresh,
})
