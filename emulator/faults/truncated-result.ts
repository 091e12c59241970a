import { withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const truncatedResult: FaultKind = {
  id: 'truncated-result',
  label: 'the result is cut off and cannot be paged',
  words: 'Resource Graph says so with a text, `"true"`, and gives no token to go on.',
  strike: ({ answer }) =>
    withBody(answer(), ({ $skipToken: _, ...body }) =>
      'resultTruncated' in body ? { ...body, resultTruncated: 'true' } : body,
    ),
}
