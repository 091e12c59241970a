import { describe, expect, it } from 'vitest'
import { judged, rg, roles, vm } from '../testing/judged.ts'

const rule = 'vanished-scope'
const other = `${rg}/providers/Microsoft.Compute/virtualMachines/other`
const assignments = [{ who: 'p', role: 'Reader', at: vm }]

describe('a role assignment on something that is gone', () => {
  it('is found where others of the type are listed and this one is not', () => {
    expect(judged(rule, { roles, assignments, resources: [other] }).findings).toMatchObject([
      { subject: `scope:${vm.toLowerCase()}`, severity: 'low' },
    ])
  })

  it('is found where the resource groups are listed and this one is not', () => {
    const gone = [{ who: 'p', role: 'Reader', at: rg }]
    const facts = { resourceGroups: [{ id: '/subscriptions/s1/resourcegroups/other' as never, name: 'other' }] }
    expect(judged(rule, { roles, assignments: gone }, [], { facts }).subjects).toEqual([`scope:${rg.toLowerCase()}`])
  })

  it('is not found on what is there, nor on what lies in it', () => {
    const inside = { who: 'p', role: 'Reader', at: `${vm}/extensions/agent` }
    expect(judged(rule, { roles, assignments: [...assignments, inside], resources: [vm] })).toMatchObject({
      subjects: [],
      notChecked: [],
    })
  })

  it('is unknown where nothing of the type was listed, or no resources were read', () => {
    expect(judged(rule, { roles, assignments })).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, { roles, assignments }, ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
