import { describe, expect, it } from 'vitest'
import { judged, roles, s1 } from '../testing/judged.ts'

const rule = 'soft-deleted-principal'
const tenant = (deletedAt?: string) => ({
  roles,
  principals: { p: { kind: 'managedIdentity' as const, ...(deletedAt ? { deletedAt } : {}) } },
  assignments: [{ who: 'p', role: 'Reader', at: s1 }],
})

describe('a soft-deleted principal that still holds roles', () => {
  it('is found, and weighs more while its tokens may live', () => {
    expect(judged(rule, tenant('2026-06-01T00:00:00Z')).findings[0]).toMatchObject({
      subject: 'identity:p',
      severity: 'medium',
    })
    const { severity, remedy } = judged(rule, tenant('2026-05-20T12:00:00Z')).findings[0]!
    expect(severity).toBe('low')
    expect(remedy.text).toContain('to forget it in 18 days')
  })

  it('is not found for a principal that is there', () => {
    expect(judged(rule, tenant()).subjects).toEqual([])
  })

  it('is unknown without a directory', () => {
    expect(judged(rule, tenant('2026-06-01T00:00:00Z'), ['directory']).notChecked).toHaveLength(1)
  })
})
