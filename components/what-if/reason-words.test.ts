import { expect, test } from 'vitest'
import type { Reason } from '#lib/model/verdict.ts'
import { reasonWords } from './reason-words.ts'

const grant = {
  kind: 'grant',
  scope: '/subscriptions/s',
  roleName: 'Reader',
  through: [],
  match: { block: 0, pattern: '*/read' },
} as unknown as Extract<Reason, { kind: 'grant' }>

test('a grant says role, place, pattern, group and condition', () => {
  expect(reasonWords(grant)).toBe('Reader at /subscriptions/s gives it by */read')
  expect(reasonWords({ ...grant, through: ['g' as never], condition: 'x' })).toBe(
    'Reader at /subscriptions/s gives it by */read, through a group, where its condition holds',
  )
})

test('what has a text of its own keeps it', () => {
  expect(reasonWords({ kind: 'none', text: 'nothing gives it' })).toBe('nothing gives it')
})
