import { expect, test } from 'vitest'
import { type ListBody, type QueryBody, struck } from '../testing/struck.ts'

test('rows come that are none', () => {
  const { after } = struck({ kind: 'rows-of-wrong-type' })
  expect((after.resourceManager.json as ListBody).value.slice(0, 2)).toEqual([{ id: 7, properties: 'none' }, null])
  expect((after.resourceGraph.json as QueryBody).data[1]).toBeNull()
})
