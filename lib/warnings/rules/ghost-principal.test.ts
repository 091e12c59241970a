import { describe, expect, it } from 'vitest'
import { judged, rg, roles, s1, vm } from '../testing/judged.ts'

const rule = 'ghost-principal'
const principals = {
  ghost: { kind: 'managedIdentity' as const, assignment: 'system' as const, armId: vm.toLowerCase() as never },
}
const other = `${rg}/providers/Microsoft.Compute/virtualMachines/other`

describe('an identity in the directory without its resource', () => {
  it('is found, and weighs more while it holds a role', () => {
    expect(judged(rule, { principals, resources: [other] }).findings).toMatchObject([
      { subject: 'identity:ghost', severity: 'low' },
    ])
    const holding = { principals, resources: [other], roles, assignments: [{ who: 'ghost', role: 'Reader', at: s1 }] }
    expect(judged(rule, holding).findings).toMatchObject([{ severity: 'medium' }])
  })

  it('is not found while its resource is there', () => {
    expect(judged(rule, { principals, resources: [{ id: vm, wears: [{ principalId: 'ghost' }] }] }).subjects).toEqual(
      [],
    )
    expect(judged(rule, { principals, resources: [vm] }).subjects).toEqual([])
  })

  it('is unknown where nothing of the type was listed, or no resources were read', () => {
    expect(judged(rule, { principals })).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, { principals }, ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
