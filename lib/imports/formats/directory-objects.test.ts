import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

describe('directory objects', () => {
  it('that do not say what they are exist all the same', async () => {
    const row = { '@odata.type': '#microsoft.graph.directoryObject', id: 'O-1' }
    expect((await factsOf({ value: [row] })).principals).toEqual([{ id: 'o-1', kind: 'unknown' }])
  })

  it('become what a fuller source says', async () => {
    const { principals } = await factsOf([
      { '@odata.type': '#microsoft.graph.directoryObject', id: 'O-1' },
      { '@odata.type': '#microsoft.graph.user', id: 'O-1', displayName: 'Ada' },
    ])
    expect(principals).toEqual([{ id: 'o-1', kind: 'user', displayName: 'Ada' }])
  })
})
