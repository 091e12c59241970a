import { expect, test } from 'vitest'
import { bothNotes, isSame } from './case-draft.ts'

const draft = {
  title: 'May',
  node: 'resource:/vm',
  snapshot: 7,
  snapshots: [],
  jewels: [],
  pinned: ['identity:a'],
  notes: 'Seen.',
}

test('a case is saved when anything of it changed, and not for a space after its title', () => {
  expect(isSame(draft, { ...draft, title: 'May ' })).toBe(true)
  for (const change of [{ notes: 'Seen' }, { pinned: [] }, { jewels: ['scope:/s'] }, { snapshot: 8 }, { node: 'n' }])
    expect(isSame(draft, { ...draft, ...change })).toBe(false)
})

test('of two notes written at the same time neither is lost', () => {
  const both = bothNotes('Theirs.\n', 'Mine.')
  expect(both).toContain('Theirs.')
  expect(both).toContain('Mine.')
  expect(bothNotes('Seen.', 'Seen. And more.')).toBe('Seen. And more.')
  expect(bothNotes('Seen. And more.', 'Seen.')).toBe('Seen. And more.')
})
