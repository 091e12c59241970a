import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

describe('application permissions', () => {
  it('say who may call which API', async () => {
    const row = {
      id: 'AbCd',
      appRoleId: 'R-1',
      principalId: 'P-1',
      resourceId: 'A-1',
      resourceDisplayName: 'Microsoft Graph',
      createdDateTime: '2026-01-01T00:00:00Z',
    }
    expect((await factsOf({ value: [row, row] })).appRoleAssignments).toEqual([
      {
        id: 'p-1|a-1|r-1',
        principalId: 'p-1',
        resourceId: 'a-1',
        resourceName: 'Microsoft Graph',
        appRoleId: 'r-1',
        createdAt: '2026-01-01T00:00:00.000Z',
      },
    ])
  })
})
