import { isLaterPage, withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const changingPages: FaultKind = {
  id: 'changing-pages',
  label: 'something is deleted between two pages of Resource Graph',
  words:
    'All later rows move up by one: the first row of the next page was never seen. Only the number of all records tells.',
  strike: ({ answer, request }) =>
    withBody(answer(), (body) =>
      isLaterPage(request) && typeof body.totalRecords === 'number'
        ? { ...body, ...withoutFirstRow(body), totalRecords: body.totalRecords - 1 }
        : body,
    ),
}

function withoutFirstRow({ data }: Record<string, unknown>) {
  const rows = (data as unknown[]).slice(1)
  return { data: rows, count: rows.length }
}
