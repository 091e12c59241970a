import { describe, expect, it } from 'vitest'
import { identity, judged, rg } from '../testing/judged.ts'

const rule = 'dead-federation'
const tenantId = '11111111-1111-4111-8111-111111111111'
const issuer = (cluster: string, tenant = tenantId) => `https://norwayeast.oic.prod-aks.azure.com/${tenant}/${cluster}/`
const cluster = (url?: string) => ({
  id: `${rg}/providers/Microsoft.ContainerService/managedClusters/aks`,
  ...(url ? { settings: { 'oidcIssuerProfile.issuerURL': url } } : {}),
})
const facts = {
  subscriptions: [{ id: '/subscriptions/s1' as never, name: 's1', tenantId }],
}
const tenant = (trusted: string, ...clusters: ReturnType<typeof cluster>[]) => ({
  resources: [{ id: identity('id'), settings: { principalId: 'p' } }, ...clusters],
  federated: [{ identity: identity('id'), name: 'pod', issuer: trusted, subject: 's' }],
})
const says = (...[trusted, ...clusters]: Parameters<typeof tenant>) =>
  judged(rule, tenant(trusted, ...clusters), [], { facts })

describe('a federated credential of a cluster that is gone', () => {
  it('is found where no cluster of the tenant has that issuer', () => {
    expect(says(issuer('old'), cluster(issuer('new'))).findings).toMatchObject([
      { subject: 'identity:p', severity: 'low' },
    ])
  })

  it('is not found where one has it, with or without the slash, nor for issuers that are no clusters', () => {
    expect(says(issuer('new').replace(/\/$/, ''), cluster(issuer('new')))).toMatchObject({
      subjects: [],
      notChecked: [],
    })
    expect(says('https://token.actions.githubusercontent.com').subjects).toEqual([])
  })

  it('is unknown for a cluster of another tenant, where an issuer was not read, and without resources', () => {
    const foreign = issuer('old', '22222222-2222-4222-8222-222222222222')
    expect(says(foreign)).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(says(issuer('old'), cluster())).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant(issuer('old')), ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
