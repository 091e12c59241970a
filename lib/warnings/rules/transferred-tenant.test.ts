import { describe, expect, it } from 'vitest'
import { judged, vm } from '../testing/judged.ts'

const rule = 'transferred-tenant'
const worn = (tenantId: string) => [{ id: vm, wears: [{ principalId: 'p', tenantId }] }]
const subscriptions = { s1: [] }

describe('an identity of another tenant than its subscription', () => {
  it('is found', () => {
    expect(judged(rule, { subscriptions, resources: worn('elsewhere') }).findings).toMatchObject([
      { subject: 'identity:p', severity: 'high' },
    ])
  })

  it('is fine in its own tenant, whatever the case', () => {
    expect(judged(rule, { subscriptions, resources: worn('TENANT') }).subjects).toEqual([])
  })

  it('is unknown where the subscription was not read', () => {
    expect(judged(rule, { resources: worn('elsewhere') })).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
  })
})
