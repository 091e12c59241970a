import { expect, test } from 'vitest'
import { type ListBody, struck } from '../testing/struck.ts'

test('the next page is on a host that is not Azure', () => {
  const { before, after } = struck({ kind: 'foreign-next-link' })
  const { nextLink, value } = after.resourceManager.json as ListBody
  expect(new URL(nextLink!).host).toBe('collector.example')
  expect(value).toEqual((before.resourceManager.json as ListBody).value)
  expect(new URL((after.microsoftGraph.json as ListBody)['@odata.nextLink']!).host).toBe('collector.example')
})
