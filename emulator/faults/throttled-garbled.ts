import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const throttledGarbled: FaultKind = {
  id: 'throttled-garbled',
  label: '429 with an unreadable time',
  words: 'Retry-After is there and holds no time.',
  strike: () => refusal(429, 'TooManyRequests', 'Too many requests.', { headers: { 'retry-after': 'soon' } }),
}
