import type { Clock } from './clock.ts'

/** How fast one part of Azure may be asked: requests at the same time, and a bucket that fills again. */
export interface Limit {
  atOnce: number
  /** Requests that may come in a burst, and how many the bucket gains a second. */
  burst?: number
  perSecond?: number
}

/** A queue for one part of Azure. Whoever enters leaves again; nobody passes while it is closed. */
export class Lane {
  readonly #limit: Limit
  readonly #clock: Clock
  readonly #waiting: (() => void)[] = []
  #inside = 0
  #tokens: number
  #filledAt: number
  #closedUntil = 0

  constructor(limit: Limit, clock: Clock) {
    this.#limit = limit
    this.#clock = clock
    this.#tokens = limit.burst ?? Number.POSITIVE_INFINITY
    this.#filledAt = clock.now()
  }

  async enter(signal?: AbortSignal): Promise<void> {
    if (this.#inside >= this.#limit.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#inside++
    try {
      await this.pass(signal)
    } catch (error) {
      this.leave()
      throw error
    }
  }

  /** Waits until one more request may be sent; whoever is inside and asks again passes again. */
  async pass(signal?: AbortSignal): Promise<void> {
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) await this.#clock.sleep(wait, signal)
    signal?.throwIfAborted()
    this.#tokens -= 1
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#inside--
  }

  /** Nobody enters before this moment. */
  closeFor(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + milliseconds)
  }

  /** Milliseconds until the next may pass. */
  #wait(): number {
    const now = this.#clock.now()
    if (this.#closedUntil > now) return this.#closedUntil - now
    const { burst, perSecond } = this.#limit
    if (burst === undefined || perSecond === undefined) return 0
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) / 1000) * perSecond)
    this.#filledAt = now
    return this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) / perSecond) * 1000)
  }
}
