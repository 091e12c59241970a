import { isLaterPage, withBody, withRows } from './body.ts'
import type { FaultKind } from './fault.ts'

export const changingPages: FaultKind = {
  id: 'changing-pages',
  label: 'something is deleted between two pages',
  words: 'All later rows move up by one: the first row of the next page was never seen.',
  strike: ({ answer, request }) =>
    isLaterPage(request)
      ? withBody(
          withRows(answer(), (rows) => rows.slice(1)),
          (body) => (typeof body.totalRecords === 'number' ? { ...body, totalRecords: body.totalRecords - 1 } : body),
        )
      : answer(),
}
