import { expect, it } from 'vitest'
import { principalId } from '#lib/model/guid.ts'
import { list, readWith } from '../testing/read-with.ts'
import { groupMembers } from './group-members.ts'

const known = { principals: [{ id: principalId('crew'), kind: 'group' as const }] }
const user = { '@odata.type': '#microsoft.graph.user', id: 'ada', displayName: 'Ada' }
const nested = (id: string) => ({ '@odata.type': '#microsoft.graph.group', id, displayName: id })

it('groups within groups are read too, each once, also where they hold each other', async () => {
  const { facts, requests } = await readWith(groupMembers, {
    known,
    answers: { 'groups/crew/': list(user, nested('night')), 'groups/night/': list(nested('crew')) },
  })
  expect(facts.groupMemberships).toEqual([
    { id: 'crew', memberIds: ['ada', 'night'], complete: true },
    { id: 'night', memberIds: ['crew'], complete: true },
  ])
  expect(facts.principals.map(({ id }) => id)).toEqual(['ada', 'night', 'crew'])
  expect(requests).toHaveLength(2)
})

it('a member that comes twice is one member', async () => {
  const { facts } = await readWith(groupMembers, { known, answers: { 'groups/crew/': list(user, user) } })
  expect(facts.groupMemberships).toEqual([{ id: 'crew', memberIds: ['ada'], complete: true }])
})

it('a group that cannot be read is unknown, not empty', async () => {
  const { facts, gaps } = await readWith(groupMembers, {
    known,
    answers: { 'groups/crew/': { status: 403, body: {} } },
  })
  expect(facts.groupMemberships).toEqual([])
  expect(gaps).toMatchObject([{ state: 'denied', part: true }])
})
