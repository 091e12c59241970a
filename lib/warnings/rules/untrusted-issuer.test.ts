import { describe, expect, it } from 'vitest'
import { identity, judged, roles, s1 } from '../testing/judged.ts'

const rule = 'untrusted-issuer'
const tenant = (issuer: string, strong = false) => ({
  resources: [{ id: identity('id'), settings: { principalId: 'p' } }],
  federated: [{ identity: identity('id'), name: 'ci', issuer, subject: 's' }],
  roles,
  assignments: strong ? [{ who: 'p', role: 'Owner', at: s1 }] : [],
})
const tenantId = '11111111-1111-4111-8111-111111111111'
const cluster = `https://norwayeast.oic.prod-aks.azure.com/${tenantId}/abc/`
const subscriptions = (own: string) => ({
  facts: { subscriptions: [{ id: s1 as never, name: 's1', tenantId: own }] },
})

describe('a federated credential that trusts an unusual issuer', () => {
  it('is found, and weighs more where the identity is strong', () => {
    expect(judged(rule, tenant('https://issuer.example')).findings).toMatchObject([
      { subject: 'identity:p', severity: 'medium' },
    ])
    expect(judged(rule, tenant('https://issuer.example', true)).findings).toMatchObject([{ severity: 'high' }])
  })

  it('is found for a cluster of another tenant, and for one that only begins like a trusted one', () => {
    const other = '22222222-2222-4222-8222-222222222222'
    expect(judged(rule, tenant(cluster), [], subscriptions(other)).subjects).toHaveLength(1)
    expect(judged(rule, tenant('https://accounts.google.com.example')).subjects).toHaveLength(1)
  })

  it('is found for a repository of an owner on GitHub that is not among those named', () => {
    const federated = [
      {
        identity: identity('id'),
        name: 'ci',
        issuer: 'https://token.actions.githubusercontent.com',
        subject: 'repo:Tide/x:environment:e',
      },
    ]
    const judgedWith = (...trustedGitHubOwners: string[]) =>
      judged(rule, { ...tenant(''), federated }, [], { settings: { trustedGitHubOwners } }).findings
    expect(judgedWith('lantern')).toMatchObject([{ severityReason: 'a repository of Tide on GitHub can become it' }])
    expect(judgedWith('lantern', 'tide')).toEqual([])
    expect(judgedWith()).toEqual([])
  })

  it('is not found for trusted ones and clusters of the tenant', () => {
    expect(judged(rule, tenant('https://token.actions.githubusercontent.com')).subjects).toEqual([])
    expect(judged(rule, tenant(cluster), [], subscriptions(tenantId)).subjects).toEqual([])
  })

  it('is unknown without federated credentials', () => {
    expect(judged(rule, tenant('https://issuer.example'), ['federatedCredentials'])).toMatchObject({
      subjects: [],
      notChecked: [{}],
    })
  })
})
