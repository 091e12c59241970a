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

test('what an earlier change took away cannot be deleted, moved to or assigned at any more', () => {
  const gone = { kind: 'delete-resource-group', resourceGroup: ids.web }
  expect(() => thoughtOf(gone, gone)).toThrow('change 2, delete-resource-group: ')
  expect(() => thoughtOf(gone, { kind: 'move-resource', resource: ids.store, to: ids.web })).toThrow(
    'is no resource group that is known',
  )
  expect(() =>
    thoughtOf(gone, { kind: 'add-role-assignment', principal: 'ada', role: 'Reader', scope: ids.web }),
  ).toThrow('nothing is known of the scope')
})
