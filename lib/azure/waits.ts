import type { HttpHeaders } from '@azure/core-rest-pipeline'

/** Waits longer than this are not waited for, in milliseconds. */
export const longestWait = 5 * 60_000

/** Milliseconds that an answer asks to wait; `undefined` where it says nothing that can be understood. */
export function askedWait(headers: HttpHeaders, now: number): number | undefined {
  for (const name of ['retry-after-ms', 'x-ms-retry-after-ms']) {
    const milliseconds = Number(headers.get(name) || Number.NaN)
    if (milliseconds >= 0) return milliseconds
  }
  const text = headers.get('retry-after')?.trim()
  if (text && /^\d+$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text ?? '')
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** Milliseconds until Resource Graph's quota is full again, where the answer says that nothing of it is left. */
export function quotaWait(headers: HttpHeaders): number | undefined {
  if (headers.get('x-ms-user-quota-remaining')?.trim() !== '0') return undefined
  const resets = /^(\d+):(\d\d):(\d\d)/.exec(headers.get('x-ms-user-quota-resets-after') ?? '')
  if (!resets) return undefined
  const [, hours, minutes, seconds] = resets.map(Number) as [number, number, number, number]
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

/** The longest wait after an answer that does not ask for one, in milliseconds. Longer ones only leave Azure idle. */
const longestBackOff = 10_000

/** Twice as long each time, by chance up to half of it less, so that those who wait do not come back together. */
export const backOff = (attempt: number) => Math.min(longestBackOff, 1000 * 2 ** attempt) * (0.5 + Math.random() / 2)
