import { describe, expect, it } from 'vitest'
import { factsOf, readText } from '../facts-of.ts'

const group = '11111111-2222-3333-4444-555555555555'
const context = `https://graph.microsoft.com/v1.0/$metadata#groups('${group}')/members`
const ada = { '@odata.type': '#microsoft.graph.user', id: 'U-1', displayName: 'Ada' }

describe('a list of group members', () => {
  it('is of the group that its context names', async () => {
    const { groupMemberships, principals } = await factsOf({ '@odata.context': context, value: [ada, { id: 'U-2' }] })
    expect(groupMemberships).toEqual([{ id: group, memberIds: ['u-1', 'u-2'], complete: true }])
    expect(principals.map(({ kind }) => kind)).toEqual(['user', 'unknown'])
  })

  it('is told as well when the context comes last', async () => {
    expect((await factsOf({ value: [ada], '@odata.context': context })).groupMemberships).toHaveLength(1)
  })

  it('may be empty', async () => {
    expect((await factsOf({ '@odata.context': context, value: [] })).groupMemberships).toEqual([
      { id: group, memberIds: [], complete: true },
    ])
  })

  it('is not complete while there is a next page, which is said', async () => {
    const next = `https://graph.microsoft.com/v1.0/groups/${group}/members?$skiptoken=x`
    const { facts, files } = await readText(JSON.stringify({ '@odata.nextLink': next, value: [ada] }))
    expect(facts.groupMemberships).toEqual([{ id: group, memberIds: ['u-1'], complete: false }])
    expect(files[0]?.problems[0]?.reason).toMatch('next page')
  })

  it('is complete once all its pages are there', async () => {
    const next = `https://graph.microsoft.com/v1.0/groups/${group}/members?$skiptoken=x`
    const pages = [
      { '@odata.context': context, '@odata.nextLink': next, value: [ada] },
      { '@odata.context': context, value: [{ ...ada, id: 'U-2' }] },
    ]
    expect((await factsOf(pages)).groupMemberships).toEqual([{ id: group, memberIds: ['u-1', 'u-2'], complete: true }])
  })
})
