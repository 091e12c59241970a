import { refusal } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const unavailable: FaultKind = {
  id: 'unavailable',
  label: '503 with seconds to wait',
  words: 'The service is not there for a moment.',
  strike: ({ plan: { seconds = 1 } }) =>
    refusal(503, 'ServiceUnavailable', 'The service is unavailable.', { headers: { 'retry-after': String(seconds) } }),
}
