import { withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const wrongTotalRecords: FaultKind = {
  id: 'wrong-total-records',
  label: 'the number of all records is wrong',
  words: 'What is said does not add up with what comes.',
  strike: ({ answer }) =>
    withBody(answer(), (body) =>
      typeof body.totalRecords === 'number' ? { ...body, totalRecords: body.totalRecords + 5 } : body,
    ),
}
