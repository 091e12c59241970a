import { expect, it } from 'vitest'
import { wearWords } from './words.ts'

it('an edge says what the identity is used for, where the settings of the resource say so', () => {
  expect(wearWords({ how: 'user' })).toEqual({
    label: 'user-assigned',
    sentence: 'names in its identity block the user-assigned identity',
  })
  expect(wearWords({ how: 'user', usedFor: ['Key Vault references', 'registry pull'] })).toMatchObject({
    label: 'user-assigned, for Key Vault references, registry pull',
    use: 'Its settings say what for: Key Vault references, registry pull.',
  })
})
