import { expect, it } from 'vitest'
import { harbour, page, readWith } from '../testing/read-with.ts'
import { subscriptions } from './subscriptions.ts'

it('a subscription comes with the management groups above it, nearest first', async () => {
  const row = {
    id: harbour,
    name: 'sub-harbour',
    type: 'microsoft.resources/subscriptions',
    properties: { state: 'Enabled', managementGroupAncestorsChain: [{ name: 'mg-bay' }, { name: 'root' }] },
  }
  const { facts, gaps } = await readWith(subscriptions, { scope: harbour, answers: { ResourceGraph: page(row) } })
  expect(facts.subscriptions[0]!.ancestors!.map((id) => id.split('/').at(-1))).toEqual(['mg-bay', 'root'])
  expect(gaps).toEqual([])
})

it('one that Resource Graph does not know is not complete', async () => {
  const { gaps } = await readWith(subscriptions, { scope: harbour, answers: {} })
  expect(gaps).toMatchObject([{ scope: harbour, state: 'partial' }])
})
