import { expect, test } from 'vitest'
import { accessOf } from '../becoming/access.ts'
import { changeSchema } from './change-schema.ts'
import { ids, inShort, tenant, thoughtOf } from './testing/thought-of.ts'
import { whatIf } from './what-if.ts'

test('several changes are made in order, each on what those before it left', () => {
  const first = { kind: 'detach-identity', resource: ids.vm, identity: ids.shared }
  expect(inShort(thoughtOf(first, { kind: 'delete-resource', resource: ids.vm }))).toMatchObject({
    unworn: ['shared'],
    orphaned: ['vm-id'],
  })
  expect(() => thoughtOf(first, first)).toThrow(/^change 2, detach-identity: .*does not wear/)
})

test('a deleted identity holds nothing after, though it is still assigned', () => {
  const { accesses, overlay } = thoughtOf({ kind: 'delete-identity', identity: ids.shared })
  const [shared] = accesses.filter(({ principal }) => principal === 'shared-id')
  expect(shared).toMatchObject({ isGone: true, lost: [{ delay: 'tokens' }] })
  expect([...shared!.after.values()].every((count) => count === 0)).toBe(true)
  expect(overlay.index.assignmentsOf.get(shared!.principal)).toHaveLength(1)
})

test('what is lost directly takes minutes, and what is lost through a group takes up to a day', () => {
  const direct = thoughtOf({ kind: 'remove-role-assignment', assignment: tenant.facts.roleAssignments[3]!.id })
  const throughGroup = thoughtOf({ kind: 'remove-group-member', group: 'team', member: 'ada' })
  expect(direct.accesses[0]!.lost[0]!.delay).toBe('roleChange')
  expect(throughGroup.accesses[0]!.lost[0]!.delay).toBe('groupChange')
})

test('questions are answered before and after, and those with another answer are told', () => {
  const ask = (id: string, principalId: string, scope: string) => ({ id, principalId, scope, action: 'x/read' })
  const questions = [
    ask('vm reads the store', 'vm-id', ids.store),
    ask('shared reads the store', 'shared-id', ids.store),
    ask('ada reads the machine', 'ada', ids.vm),
  ]
  const change = changeSchema.parse({ kind: 'delete-resource', resource: ids.vm })
  const { verdicts } = whatIf(tenant, [change], { at: '2027-01-01T00:00:00Z', questions })
  expect(verdicts.map(({ question, before, after }) => [question.id, before.answer, after.answer])).toEqual([
    ['vm reads the store', 'yes', 'no'],
    ['ada reads the machine', 'yes', 'no'],
  ])
  expect(verdicts[0]!.after.because[0]).toMatchObject({ text: expect.stringContaining('24 hours') })
})

test('what whoever loses a role may do no more is told unasked, and not what it may do by another', () => {
  const told = (...changes: unknown[]) =>
    thoughtOf(...changes).movedVerdicts.map(({ question, before, after }) => [question.id, before.answer, after.answer])
  const owner = tenant.facts.roleAssignments[1]!.id
  const write = `shared-id ${ids.groups} microsoft.resources/subscriptions/resourcegroups/write`.toLowerCase()
  expect(told({ kind: 'remove-role-assignment', assignment: owner })).toEqual([[write, 'yes', 'no']])
  const again = { kind: 'add-role-assignment', principal: 'shared-id', role: 'Owner', scope: '/subscriptions/s' }
  expect(told({ kind: 'remove-role-assignment', assignment: owner }, again).map(([id]) => id)).toEqual([
    'shared-id /subscriptions/s microsoft.resources/subscriptions/write',
  ])
})

test('the snapshot is as it was', () => {
  const before = JSON.stringify([tenant.facts, accessOf(tenant).graph])
  thoughtOf({ kind: 'delete-subscription', subscription: '/subscriptions/s' })
  expect(JSON.stringify([tenant.facts, accessOf(tenant).graph])).toBe(before)
  expect(tenant.identities.all.every(({ state }) => state !== 'softDeleted')).toBe(true)
})

test('a change that is none says which there are, and a field that is wrong says which', () => {
  const said = (change: unknown) =>
    changeSchema.safeParse(change).error!.issues.map(({ path, message }) => [path.join('.'), message])
  expect(said({ kind: 'explode' })).toEqual([
    ['kind', expect.stringContaining('give one of add-federated-credential,')],
  ])
  expect(said({ kind: 'delete-identity', identity: 'x' })).toEqual([
    ['identity', expect.stringContaining('begins with `/`')],
  ])
  expect(said({ kind: 'delete-identity', identity: '/x', also: 1 })).toHaveLength(1)
})
