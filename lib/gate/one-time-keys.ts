import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a key may wait to be used, in milliseconds. */
export const keyLasts = 10 * 60_000
/** Those who ask for more links than this can use only the latest. */
const most = 8

/** Keys that let in once. */
export interface OneTimeKeys {
  /** A new one: 256 random bits. */
  issue(now?: number): string
  /** Whether it is one of those, unused and not too old; it is none any more. */
  redeem(key: string, now?: number): boolean
}

const digest = (key: string) => createHash('sha256').update(key).digest()

export function oneTimeKeys(): OneTimeKeys {
  let waiting: { digest: Buffer; until: number }[] = []
  return {
    issue(now = Date.now()) {
      const key = randomBytes(32).toString('base64url')
      waiting = [...waiting, { digest: digest(key), until: now + keyLasts }].slice(-most)
      return key
    },
    redeem(key, now = Date.now()) {
      waiting = waiting.filter(({ until }) => now < until)
      const sent = digest(key)
      // Each is compared whole, so that the time it takes says nothing.
      const same = waiting.filter((one) => timingSafeEqual(one.digest, sent))
      waiting = waiting.filter((one) => !same.includes(one))
      return same.length > 0
    },
  }
}
