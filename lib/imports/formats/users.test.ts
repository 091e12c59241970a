import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

describe('users', () => {
  it.each([{ '@odata.type': '#microsoft.graph.user' }, {}])('are told with and without their type', async (type) => {
    const row = {
      ...type,
      id: 'AAAA-1',
      displayName: 'Ada',
      userPrincipalName: 'ada@harbour.example',
      accountEnabled: false,
    }
    expect((await factsOf({ value: [row] })).principals).toEqual([
      { id: 'aaaa-1', kind: 'user', displayName: 'Ada', userPrincipalName: 'ada@harbour.example', enabled: false },
    ])
  })
})
