import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const id = '/subscriptions/s1/resourceGroups/rg-Quay'

describe('resource groups', () => {
  it.each(['microsoft.resources/subscriptions/resourcegroups', 'Microsoft.Resources/resourceGroups'])(
    'are read under the type %s',
    async (type) => {
      const row = { id, name: 'rg-Quay', type, location: 'norwayeast', managedBy: null, tags: { env: 'prod' } }
      expect((await factsOf([row])).resourceGroups).toEqual([
        { id: id.toLowerCase(), shownId: id, name: 'rg-Quay', location: 'norwayeast', tags: { env: 'prod' } },
      ])
    },
  )
})
