import { describe, expect, it } from 'vitest'
import { judged, rg, roles } from '../testing/judged.ts'

const rule = 'replaceable-by-shared-identity'
const machine = (at: number) => `${rg}/providers/Microsoft.Compute/virtualMachines/vm${at}`
const tenant = (count: number, role = (_: number) => 'Reader') => ({
  roles,
  resources: Array.from({ length: count }, (_, at) => ({ id: machine(at), wears: [{ principalId: `p${at}` }] })),
  assignments: Array.from({ length: count }, (_, at) => ({ who: `p${at}`, role: role(at), at: rg })),
})

describe('many identities that could be one user-assigned identity', () => {
  it('are found', () => {
    const { findings } = judged(rule, tenant(5))
    expect(findings).toMatchObject([{ subject: `scope:${rg.toLowerCase()}`, severity: 'info' }])
    expect(findings[0]!.remedy.terraform).toContain('azurerm_user_assigned_identity')
  })

  it('are not found where they are few, hold different roles or none', () => {
    expect(judged(rule, tenant(4)).subjects).toEqual([])
    expect(
      judged(
        rule,
        tenant(5, (at) => (at === 0 ? 'Owner' : 'Reader')),
      ).subjects,
    ).toEqual([])
    expect(judged(rule, { ...tenant(5), assignments: [] }).subjects).toEqual([])
  })

  it('are unknown without role assignments', () => {
    expect(judged(rule, tenant(5), ['roleAssignments'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
