import { describe, expect, it } from 'vitest'
import { judged, rg, roles, vm } from '../testing/judged.ts'

const rule = 'silent-identity'
const worn = { id: vm, wears: [{ principalId: 'p', clientId: 'C' }] }
const tenant = { resources: [worn], roles, assignments: [{ who: 'p', role: 'Reader', at: rg }] }
const signedIn = (at: string) => ({ facts: { lastSignIns: [{ id: 'c', at }] } })

describe('an identity that nobody has signed in as for long', () => {
  it.each([
    ['2026-02-01T00:00:00Z', 'medium'],
    ['2025-10-01T00:00:00Z', 'high'],
  ])('is found when the last sign-in was at %s, and weighs more with time', (at, severity) => {
    expect(judged(rule, tenant, [], signedIn(at)).findings).toMatchObject([{ subject: 'identity:p', severity }])
  })

  it('weighs least where it holds no role', () => {
    const { findings } = judged(rule, { resources: [worn], roles }, [], signedIn('2025-10-01T00:00:00Z'))
    expect(findings).toMatchObject([{ severity: 'info' }])
  })

  it('is not found when it signed in lately, or was made lately', () => {
    expect(judged(rule, tenant, [], signedIn('2026-05-20T00:00:00Z')).subjects).toEqual([])
    const principals = { p: { kind: 'managedIdentity' as const, createdAt: '2026-05-01T00:00:00Z' } }
    expect(judged(rule, { ...tenant, principals }, [], signedIn('2025-10-01T00:00:00Z')).subjects).toEqual([])
  })

  it('is unknown where the report does not name it, or was not read', () => {
    expect(judged(rule, tenant)).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant, ['lastSignIns'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
