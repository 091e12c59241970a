import { expect, test } from 'vitest'
import { doors } from '#lib/graph/verdict/doors/index.ts'
import type { GrantRow } from '#lib/server/answers.ts'
import { grantEntry, grantKindWords } from './grant-entry.ts'

test('every door has its words in the list of grants', () => {
  expect([...grantKindWords.keys()].sort()).toEqual(['azureRole', ...doors.map(({ id }) => id)].sort())
})

test('what a grant covers is not known where resources were not read, and is no figure outside of Azure', () => {
  const row = { scopeKind: 'subscription', covers: 0 } as GrantRow
  expect(grantEntry(row, new Set()).covers).toBeUndefined()
  expect(grantEntry(row, new Set(['resources'])).covers).toBe(0)
  expect(grantEntry({ ...row, scopeKind: 'outside' }, new Set(['resources'])).covers).toBeUndefined()
})
