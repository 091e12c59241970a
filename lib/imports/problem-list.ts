import type { ImportProblem } from './imported-file.ts'

const shownReasons = 100
const otherReasons = 'problems of other kinds, too many to list'

/** Problems of one file, the same reason once, with where it came first and how often again. */
export class ProblemList {
  readonly #byReason = new Map<string, ImportProblem>()

  add(place: string, reason: string): void {
    const known = this.#byReason.get(reason)
    if (known) known.more = (known.more ?? 0) + 1
    else if (this.#byReason.size < shownReasons || reason === otherReasons)
      this.#byReason.set(reason, { place, reason })
    else this.add(place, otherReasons)
  }

  get all(): ImportProblem[] {
    return [...this.#byReason.values()]
  }
}
