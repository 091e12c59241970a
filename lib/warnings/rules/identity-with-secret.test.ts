import { describe, expect, it } from 'vitest'
import { judged, vm } from '../testing/judged.ts'

const rule = 'identity-with-secret'
const tenant = (credentials?: { kind: 'secret' | 'certificate'; endsAt?: string }[]) => ({
  resources: [{ id: vm, wears: [{ principalId: 'p' }] }],
  principals: { p: { kind: 'managedIdentity' as const, ...(credentials ? { credentials } : {}) } },
})

describe('a managed identity with a secret of its own', () => {
  it('is found', () => {
    expect(judged(rule, tenant([{ kind: 'secret', endsAt: '2027-01-01T00:00:00Z' }])).findings).toMatchObject([
      { subject: 'identity:p', severity: 'high' },
    ])
  })

  it('is not found with certificates, which are normal, nor with secrets that have ended', () => {
    const { subjects, notChecked } = judged(
      rule,
      tenant([{ kind: 'certificate' }, { kind: 'secret', endsAt: '2025-01-01T00:00:00Z' }]),
    )
    expect(subjects).toEqual([])
    expect(notChecked).toEqual([])
  })

  it('is unknown where credentials were not read', () => {
    expect(judged(rule, tenant())).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant([]), ['directory'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
