import { expect, it } from 'vitest'
import { group, harbour, page, readWith } from '../testing/read-with.ts'
import { resourceGroups } from './resource-groups.ts'

it('resource groups come with where they are and their tags', async () => {
  const row = { id: group, name: 'rg-quay', location: 'norwayeast', managedBy: '', tags: { team: 'harbour' } }
  const { facts } = await readWith(resourceGroups, { scope: harbour, answers: { ResourceGraph: page(row) } })
  expect(facts.resourceGroups).toMatchObject([{ name: 'rg-quay', location: 'norwayeast', tags: { team: 'harbour' } }])
})
