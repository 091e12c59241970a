import { describe, expect, it } from 'vitest'
import { scopeId } from '../../model/scope.ts'
import { judged, rg, roles, vm } from '../testing/judged.ts'

const rule = 'recreated-identity'
const earlier = { kind: 'managedIdentity' as const, assignment: 'system' as const, armId: scopeId(vm) }
const tenant = {
  resources: [{ id: vm, wears: [{ principalId: 'new' }] }],
  roles,
  principals: { old: earlier, new: earlier },
  assignments: [{ who: 'old', role: 'Reader', at: rg }],
}

describe('an identity that was re-created', () => {
  it('is found where the directory lists an older principal for the same resource', () => {
    const { findings } = judged(rule, tenant)
    expect(findings).toMatchObject([{ subject: 'identity:new', severity: 'medium' }])
    expect(findings[0]!.evidence.map(({ node }) => node)).toContain('identity:old')
  })

  it('weighs little when the older one holds nothing', () => {
    expect(judged(rule, { ...tenant, assignments: [] }).findings[0]!.severity).toBe('info')
  })

  it('is fine where there is one principal for the resource', () => {
    expect(judged(rule, { ...tenant, principals: { new: earlier } }).subjects).toEqual([])
  })

  it('is unknown without a directory', () => {
    expect(judged(rule, tenant, ['directory'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
