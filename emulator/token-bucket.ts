/** So many at once, and so many more with every second. Times are milliseconds. */
export class TokenBucket {
  left: number
  #burst: number
  #perSecond: number
  #at: number

  constructor(burst: number, perSecond: number, now: number) {
    this.left = burst
    this.#burst = burst
    this.#perSecond = perSecond
    this.#at = now
  }

  has(now: number, count = 1): boolean {
    this.left = Math.min(this.#burst, this.left + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    return this.left >= count
  }

  /** False where there are too few left; nothing is taken then. */
  take(now: number, count = 1): boolean {
    const has = this.has(now, count)
    if (has) this.left -= count
    return has
  }

  get secondsUntilOne(): number {
    return Math.max(0, (1 - this.left) / this.#perSecond)
  }
}
