import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

describe('devices', () => {
  it('are principals of their own kind', async () => {
    const row = { id: 'D-1', deviceId: 'x', displayName: 'kiosk-3', operatingSystem: 'Windows' }
    expect((await factsOf({ value: [row] })).principals).toEqual([
      { id: 'd-1', kind: 'device', displayName: 'kiosk-3' },
    ])
  })
})
