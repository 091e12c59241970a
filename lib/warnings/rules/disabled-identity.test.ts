import { describe, expect, it } from 'vitest'
import { judged, rg, roles, vm } from '../testing/judged.ts'

const rule = 'disabled-identity'
const tenant = (enabled: boolean | undefined) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  principals: { p: { kind: 'managedIdentity' as const, ...(enabled === undefined ? {} : { enabled }) } },
  roles,
  assignments: [{ who: 'p', role: 'Reader', at: rg }],
})

describe('an identity that was switched off and keeps its roles', () => {
  it('is found', () => {
    expect(judged(rule, tenant(false)).findings).toMatchObject([{ subject: 'identity:p', severity: 'low' }])
  })

  it('is not found where it is enabled, where that was not said, or where it holds nothing', () => {
    expect(judged(rule, tenant(true)).subjects).toEqual([])
    expect(judged(rule, tenant(undefined)).subjects).toEqual([])
    expect(judged(rule, { ...tenant(false), assignments: [] }).subjects).toEqual([])
  })

  it('is unknown without a directory', () => {
    expect(judged(rule, tenant(false), ['directory'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
