import { describe, expect, it } from 'vitest'
import { judged, rg, roles } from '../testing/judged.ts'

const rule = 'replaceable-by-group'
const machine = (at: number) => `${rg}/providers/Microsoft.Compute/virtualMachines/vm${at}`
const tenant = (count: number, more = {}) => ({
  roles,
  resources: Array.from({ length: count }, (_, at) => ({ id: machine(at), wears: [{ principalId: `p${at}` }] })),
  assignments: Array.from({ length: count }, (_, at) => ({ who: `p${at}`, role: 'Reader', at: rg, ...more })),
})

describe('many assignments that one group could hold', () => {
  it('are found', () => {
    const { findings } = judged(rule, tenant(5))
    expect(findings).toMatchObject([{ subject: `scope:${rg.toLowerCase()}`, severity: 'info' }])
    expect(findings[0]!.remedy.azureCli!.match(/az role assignment delete/g)).toHaveLength(5)
    expect(findings[0]!.remedy.azureCli!.match(/az ad group member add/g)).toHaveLength(5)
  })

  it('are not found where they are few, conditional, or of principals that are no identities', () => {
    expect(judged(rule, tenant(4)).subjects).toEqual([])
    expect(judged(rule, tenant(5, { condition: 'x' })).subjects).toEqual([])
    expect(judged(rule, { ...tenant(5), resources: [] }).subjects).toEqual([])
  })

  it('are unknown without role assignments', () => {
    expect(judged(rule, tenant(5), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
