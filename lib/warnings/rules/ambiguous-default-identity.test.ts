import { describe, expect, it } from 'vitest'
import { identity, judged, vm } from '../testing/judged.ts'

const rule = 'ambiguous-default-identity'
const two = [{ identityId: identity('a') }, { identityId: identity('b') }]

describe('a resource with several identities and no default', () => {
  it('is found', () => {
    expect(judged(rule, { resources: [{ id: vm, wears: two }] }).findings).toMatchObject([
      { subject: `resource:${vm.toLowerCase()}`, severity: 'info' },
    ])
  })

  it('is not found with a system-assigned one, with one alone, or where no code of its owner runs', () => {
    const account = vm.replace('Microsoft.Compute/virtualMachines', 'Microsoft.Storage/storageAccounts')
    for (const resource of [
      { id: vm, wears: [{ principalId: 'p' }, ...two] },
      { id: vm, wears: two.slice(1) },
      { id: account, wears: two },
    ])
      expect(judged(rule, { resources: [resource] }).subjects).toEqual([])
  })

  it('is unknown without resources', () => {
    expect(judged(rule, { resources: [{ id: vm, wears: two }] }, ['resources'])).toMatchObject({
      subjects: [],
      notChecked: [{}],
    })
  })
})
