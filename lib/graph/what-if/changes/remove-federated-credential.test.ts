import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('the workload of the credential is cut off', () => {
  const found = thoughtOf({ kind: 'remove-federated-credential', identity: ids.shared, name: 'deploy' })
  expect(inShort(found)).toEqual({ ...nothing, cutOff: ['deploy'] })
  expect(found.plan[0]!.commands).toEqual([
    'az identity federated-credential delete --subscription s --resource-group ids --identity-name shared --name deploy',
  ])
})

test('a credential that is not known is not removed', () => {
  expect(() => thoughtOf({ kind: 'remove-federated-credential', identity: ids.shared, name: 'none' })).toThrow(
    'no federated credential',
  )
})
