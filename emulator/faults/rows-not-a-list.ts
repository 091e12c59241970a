import { withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const rowsNotAList: FaultKind = {
  id: 'rows-not-a-list',
  label: '200 with rows that are no list',
  words: 'Where the rows should be is an object.',
  strike: ({ answer }) =>
    withBody(answer(), (body) => ({ ...body, ...('data' in body ? { data: {} } : { value: {} }) })),
}
