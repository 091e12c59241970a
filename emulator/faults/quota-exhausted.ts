import { rateLimited } from '../resource-graph/query-refusals.ts'
import type { FaultKind } from './fault.ts'

export const quotaExhausted: FaultKind = {
  id: 'quota-exhausted',
  label: "Resource Graph's quota is used up",
  words: 'The answer says when the quota is new in a header of its own, and has no Retry-After.',
  strike: ({ plan: { seconds = 1 } }) =>
    rateLimited({
      'x-ms-user-quota-remaining': '0',
      'x-ms-user-quota-resets-after': `00:00:${String(seconds).padStart(2, '0')}`,
    }),
}
