import { expect, it } from 'vitest'
import type { Resource } from '../model/facts.ts'
import { scopeId } from '../model/scope.ts'
import { isObject, openOnlyIf, openUnless } from './open.ts'

const book = (settings?: Resource['settings']): Resource => ({
  id: scopeId('/subscriptions/s/resourceGroups/g/providers/Microsoft.Notes/books/b'),
  name: 'b',
  type: 'microsoft.notes/books',
  ...(settings ? { settings } : {}),
})

it.each([
  [{ locked: true }, 'no', 'yes'],
  [{ locked: false }, 'yes', 'no'],
  [{ locked: 'true' }, 'yes', 'no'],
  [{ color: 'red' }, 'yes', 'no'],
  [{}, 'yes', 'no'],
  [undefined, 'unknown', 'unknown'],
])('with %j, what a lock closes is open: %s; what a lock opens is open: %s', (settings, unless, onlyIf) => {
  expect(openUnless('locked', true)(book(settings))).toBe(unless)
  expect(openOnlyIf('locked', true)(book(settings))).toBe(onlyIf)
})

it('a list, null and a word are no objects', () => {
  expect([{}, [], null, 'word', undefined].map(isObject)).toEqual([true, false, false, false, false])
})
