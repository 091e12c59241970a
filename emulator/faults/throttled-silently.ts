import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const throttledSilently: FaultKind = {
  id: 'throttled-silently',
  label: '429 without a word on waiting',
  words: 'No header says how long. The Azure packages do not retry this one.',
  strike: () => refusal(429, 'TooManyRequests', 'Too many requests.'),
}
