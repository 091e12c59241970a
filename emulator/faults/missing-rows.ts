import { withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const missingRows: FaultKind = {
  id: 'missing-rows',
  label: 'rows of Resource Graph are left out',
  words: 'Only the number of all records tells that there is more than what came.',
  strike: ({ answer }) =>
    withBody(answer(), (body) => {
      if (!Array.isArray(body.data)) return body
      const data = body.data.slice(0, -1)
      return { ...body, data, count: data.length }
    }),
}
