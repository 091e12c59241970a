import { describe, expect, it } from 'vitest'
import { judged, rg, roles, s1 } from '../testing/judged.ts'

const rule = 'application-secret'
const tenant = (role = 'Reader', at: string = rg) => ({
  principals: { app: { kind: 'servicePrincipal' as const, appId: 'a' } },
  roles,
  assignments: [{ who: 'app', role, at }],
})
const application = (credentials?: { kind: 'secret' | 'certificate'; endsAt?: string }[]) => ({
  facts: { applications: [{ id: 'x', appId: 'a', displayName: 'Scanner', ...(credentials ? { credentials } : {}) }] },
})
const secret = { kind: 'secret' as const, endsAt: '2027-01-01T00:00:00Z' }

describe('an application that signs in with a secret', () => {
  it('is found, and weighs more where it is strong', () => {
    expect(judged(rule, tenant(), [], application([secret])).findings).toMatchObject([
      { subject: 'principal:app', severity: 'medium' },
    ])
    expect(judged(rule, tenant('Owner', s1), [], application([secret])).findings).toMatchObject([{ severity: 'high' }])
  })

  it('is not found with certificates, with a secret that has ended, or without a role', () => {
    const none = application([{ kind: 'certificate' }, { kind: 'secret', endsAt: '2026-01-01T00:00:00Z' }])
    expect(judged(rule, tenant(), [], none)).toMatchObject({ subjects: [], notChecked: [] })
    expect(judged(rule, { ...tenant(), assignments: [] }, [], application([secret])).subjects).toEqual([])
  })

  it('is unknown where credentials were not read', () => {
    expect(judged(rule, tenant(), [], application())).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant(), ['directory'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
