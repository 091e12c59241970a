import { expect, it } from 'vitest'
import { fieldWords } from './field-words.ts'

it('a value says what it is and was, also where it was not there', () => {
  expect(fieldWords({ path: ['settings', 'shared'], was: true, is: false })).toBe('settings › shared: false, was true')
  expect(fieldWords({ path: ['deletedAt'], is: '2026' })).toBe('deletedAt: 2026, was not there')
  expect(fieldWords({ path: ['sku'], was: 'big' })).toBe('sku: not there, was big')
})

it('a list says what came and what went, by name', () => {
  const wear = (name: string) => ({ how: 'user', identityId: `/subscriptions/s/userassignedidentities/${name}` })
  expect(fieldWords({ path: ['wears'], was: [wear('a'), wear('b')], is: [wear('b'), wear('c')] })).toBe(
    'wears: + c (user), − a (user)',
  )
  expect(fieldWords({ path: ['list'], was: [1, 2], is: [2, 1] })).toBe('list: in another order')
})
