import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts-of.ts'

const member = (number: number) => ({
  '@odata.type': '#microsoft.graph.user',
  id: `U-${number}`,
  displayName: `User ${number}`,
})
const group = { id: 'G-1', displayName: 'Harbour masters', securityEnabled: true }

describe('groups', () => {
  it('without members say nothing about them', async () => {
    const { principals, groupMemberships } = await factsOf({ value: [group] })
    expect(principals).toEqual([{ id: 'g-1', kind: 'group', displayName: 'Harbour masters' }])
    expect(groupMemberships).toEqual([])
  })

  it('with expanded members bring the members and who they are', async () => {
    const { principals, groupMemberships } = await factsOf([{ ...group, members: [member(1), member(2)] }])
    expect(principals.map(({ id, kind }) => [id, kind])).toEqual([
      ['g-1', 'group'],
      ['u-1', 'user'],
      ['u-2', 'user'],
    ])
    expect(groupMemberships).toEqual([{ id: 'g-1', memberIds: ['u-1', 'u-2'], complete: true }])
  })

  it('with twenty expanded members may have more, because Graph expands no more', async () => {
    const members = Array.from({ length: 20 }, (_, index) => member(index))
    expect((await factsOf([{ ...group, members }])).groupMemberships[0]?.complete).toBe(false)
  })

  it('may be no more than an id and the members that were listed for it', async () => {
    const members = Array.from({ length: 20 }, (_, index) => member(index))
    expect((await factsOf({ id: 'G-1', members })).groupMemberships).toMatchObject([{ id: 'g-1', complete: true }])
  })

  it('that appear twice have the members of both', async () => {
    const { groupMemberships } = await factsOf([
      { ...group, members: [member(1)] },
      { ...group, members: [member(2), member(1)] },
    ])
    expect(groupMemberships.map(({ memberIds }) => memberIds)).toEqual([['u-1', 'u-2']])
  })
})
