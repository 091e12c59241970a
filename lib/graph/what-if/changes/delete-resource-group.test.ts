import { expect, test } from 'vitest'
import { ids, inShort, nothing, thoughtOf } from '../testing/thought-of.ts'

test('a resource group takes its user-assigned identities with it, and hosts elsewhere keep a reference', () => {
  const found = thoughtOf({ kind: 'delete-resource-group', resourceGroup: ids.home })
  expect(inShort(found)).toEqual({
    ...nothing,
    lost: ['shared-id: Owner'],
    broken: ['vm dangling shared'],
    orphaned: ['shared-id'],
    cutOff: ['deploy'],
    closed: ['ada → shared-id', 'team → shared-id'],
  })
  expect(found.plan[0]!.commands).toEqual(['az group delete --subscription s --name ids'])
})

test('a resource is no resource group', () => {
  expect(() => thoughtOf({ kind: 'delete-resource-group', resourceGroup: ids.vm })).toThrow('no resource group')
})
