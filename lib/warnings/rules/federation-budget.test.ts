import { describe, expect, it } from 'vitest'
import { identity, judged } from '../testing/judged.ts'

const rule = 'federation-budget'
const tenant = (count: number) => ({
  resources: [{ id: identity('id'), settings: { principalId: 'p' } }],
  federated: Array.from({ length: count }, (_, at) => ({
    identity: identity('id'),
    name: `ci${at}`,
    issuer: 'https://issuer.example',
    subject: `s${at}`,
  })),
})

describe('federated credentials that are running out', () => {
  it('are found, and weigh more when none is left', () => {
    expect(judged(rule, tenant(18)).findings).toMatchObject([{ subject: 'identity:p', severity: 'low' }])
    expect(judged(rule, tenant(20)).findings).toMatchObject([{ severity: 'medium' }])
  })

  it('are not found while there is room', () => {
    expect(judged(rule, tenant(17)).subjects).toEqual([])
  })

  it('are unknown where they were not read', () => {
    expect(judged(rule, tenant(0), ['federatedCredentials'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
