import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a workload outside of Azure is let in', () => {
  const found = thoughtOf({
    kind: 'add-federated-credential',
    identity: ids.shared,
    name: 'build',
    issuer: 'https://other',
    subject: 'repo:b',
  })
  expect(inShort(found)).toEqual({ ...nothing, letIn: ['build'] })
  expect(found.plan[0]!.commands).toEqual([
    'az identity federated-credential create --subscription s --resource-group ids --identity-name shared --name build --issuer https://other --subject repo:b --audiences api://AzureADTokenExchange',
  ])
})

test('the same subject is not let in twice', () => {
  expect(() =>
    thoughtOf({
      kind: 'add-federated-credential',
      identity: ids.shared,
      name: 'again',
      issuer: 'https://issuer',
      subject: 'repo:a',
    }),
  ).toThrow('already')
})
