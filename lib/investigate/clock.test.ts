import { expect, test } from 'vitest'
import { clockOf, containmentClocks } from './clock.ts'

test('a role closes in minutes, a group and a token in a day, and a deleted identity is kept for 30 days', () => {
  const delay = (kind: Parameters<typeof clockOf>[0]) => clockOf(kind).delay.label
  expect(delay('removeRoleAssignment')).toBe('within about 10 minutes')
  expect(delay('removeGroupMember')).toBe('up to a day')
  expect(delay('detachIdentity')).toBe('up to a day')
  expect(clockOf('removeDoorEntry', true).delay.id).toBe('groupChange')
  expect(containmentClocks.find(({ kind }) => kind === 'deleteIdentity')!.staysOpen).toContain('30 days')
})

test('every step says what stays open until then, and stands once', () => {
  for (const { staysOpen, title } of containmentClocks) expect(staysOpen.length, title).toBeGreaterThan(20)
  expect(new Set(containmentClocks.map(({ kind }) => kind)).size).toBe(containmentClocks.length)
})
