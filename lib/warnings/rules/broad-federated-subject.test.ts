import { describe, expect, it } from 'vitest'
import { identity, judged, roles, s1 } from '../testing/judged.ts'

const rule = 'broad-federated-subject'
const tenant = (subject: string | undefined, strong = false) => ({
  resources: [{ id: identity('id'), settings: { principalId: 'p' } }],
  federated: [
    { identity: identity('id'), name: 'ci', issuer: 'https://issuer.example', ...(subject ? { subject } : {}) },
  ],
  roles,
  assignments: strong ? [{ who: 'p', role: 'Owner', at: s1 }] : [],
})

describe('a federated credential that many workloads match', () => {
  it.each(['repo:ferries/booking:pull_request', 'system:serviceaccount:boarding:default'])(
    'is found for %s',
    (subject) => {
      expect(judged(rule, tenant(subject)).findings).toMatchObject([{ subject: 'identity:p', severity: 'medium' }])
    },
  )

  it('weighs more where the identity is strong', () => {
    expect(judged(rule, tenant('repo:ferries/booking:pull_request', true)).findings).toMatchObject([
      { severity: 'high' },
    ])
  })

  it('is found for an expression with a star', () => {
    const federatedCredentials = [
      {
        id: 'c',
        name: 'previews',
        identityId: identity('id').toLowerCase() as never,
        issuer: 'https://issuer.example',
        claimsMatchingExpression: "claims['sub'] matches 'repo:ferries/booking:ref:refs/heads/preview/*'",
        audiences: [],
      },
    ]
    expect(judged(rule, tenant(undefined), [], { facts: { federatedCredentials } }).subjects).toHaveLength(1)
  })

  it('is not found for an environment or an account of its own', () => {
    expect(judged(rule, tenant('repo:ferries/booking:environment:production')).subjects).toEqual([])
    expect(judged(rule, tenant('system:serviceaccount:boarding:api')).subjects).toEqual([])
  })

  it('is unknown without federated credentials', () => {
    expect(judged(rule, tenant('x:pull_request'), ['federatedCredentials'])).toMatchObject({
      subjects: [],
      notChecked: [{}],
    })
  })
})
