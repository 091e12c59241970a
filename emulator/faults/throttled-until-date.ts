import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const throttledUntilDate: FaultKind = {
  id: 'throttled-until-date',
  label: '429 with a date to wait for',
  words: 'Retry-After may be a date. Read as a number it is none, and the client waits not at all or for ever.',
  strike: ({ plan: { seconds = 1 } }) =>
    refusal(429, 'TooManyRequests', 'Too many requests.', {
      headers: { 'retry-after': new Date(Date.now() + seconds * 1000).toUTCString() },
    }),
}
