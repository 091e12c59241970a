import { expect, test } from 'vitest'
import { byName } from './name-key.ts'

test('numbers within names go by their value', () => {
  expect(['vm-10', 'vm-9', 'vm-1a', 'vm-1'].sort(byName)).toEqual(['vm-1', 'vm-1a', 'vm-9', 'vm-10'])
})

test('case and accents make no difference', () => {
  expect(byName('Émile', 'emile')).toBe(0)
  expect(['zoo', 'Ärger', 'apfel'].sort(byName)).toEqual(['apfel', 'Ärger', 'zoo'])
})
