import { isList, linkName, withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const foreignNextLink: FaultKind = {
  id: 'foreign-next-link',
  label: 'the next page is on another host',
  words: 'Who follows the link sends its token there.',
  strike: ({ answer, request }) =>
    withBody(answer(), (body) =>
      isList(body) ? { ...body, [linkName(body)]: `https://collector.example${request.shownPath}?page=2` } : body,
    ),
}
