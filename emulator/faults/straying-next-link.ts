import { isList, linkName, withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const strayingNextLink: FaultKind = {
  id: 'straying-next-link',
  label: 'the next page is of something else',
  words: 'The link stays on the host and leads to another list.',
  strike: ({ answer, request }) =>
    withBody(answer(), (body) =>
      isList(body)
        ? { ...body, [linkName(body)]: `${request.origin}/subscriptions?api-version=2022-12-01&of=another-list` }
        : body,
    ),
}
