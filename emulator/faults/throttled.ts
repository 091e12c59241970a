import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const throttled: FaultKind = {
  id: 'throttled',
  label: '429 with seconds to wait',
  words: 'Azure asks to come back after some seconds. A client that does not wait is throttled again.',
  strike: ({ plan: { seconds = 1 } }) =>
    refusal(429, 'TooManyRequests', 'Too many requests.', { headers: { 'retry-after': String(seconds) } }),
}
