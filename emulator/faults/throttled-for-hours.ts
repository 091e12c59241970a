import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const throttledForHours: FaultKind = {
  id: 'throttled-for-hours',
  label: '429 with hours to wait',
  words: 'The wait that is asked for is longer than anybody would sit through: a client needs a limit of its own.',
  strike: () => refusal(429, 'TooManyRequests', 'Too many requests.', { headers: { 'retry-after': '7200' } }),
}
