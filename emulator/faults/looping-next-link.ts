import { skipTokenFor } from '../resource-graph/resource-graph.ts'
import { isList, linkName, withBody } from './body.ts'
import type { FaultKind } from './fault.ts'

export const loopingNextLink: FaultKind = {
  id: 'looping-next-link',
  label: 'the next page is the same page',
  words: 'The link to the next page leads back to where one is: without a memory a client turns in circles.',
  strike: ({ answer, request }) =>
    withBody(answer(), (body) => {
      if ('totalRecords' in body) return { ...body, $skipToken: skipTokenFor(request.text, 0) }
      if (!isList(body)) return body
      const query = new URLSearchParams([...request.query])
      return { ...body, [linkName(body)]: `${request.origin}${request.shownPath}?${query}` }
    }),
}
