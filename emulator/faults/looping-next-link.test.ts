import { expect, test } from 'vitest'
import { type ListBody, type QueryBody, struck } from '../testing/struck.ts'

test('the next page is the same page, for ever', () => {
  const { after, targets } = struck({ kind: 'looping-next-link' })
  const { nextLink } = after.resourceManager.json as ListBody
  const again = new URL(nextLink!)
  expect(`${again.pathname}${again.search}`).toBe(targets.resourceManager)
  expect((after.microsoftGraph.json as ListBody)['@odata.nextLink']).toContain('/v1.0/servicePrincipals?%24top=10')
})

test('the token of Resource Graph leads to the page that it came with', () => {
  const { after } = struck({ kind: 'looping-next-link' })
  const first = after.resourceGraph.json as QueryBody
  const second = after.query({ $skipToken: first.$skipToken }).json as QueryBody
  expect(second.data).toEqual(first.data)
  expect(second.$skipToken).toBe(first.$skipToken)
})
