import { describe, expect, it } from 'vitest'
import { identity, judged } from '../testing/judged.ts'

const rule = 'shared-federated-subject'
const tenant = (...subjects: string[]) => ({
  resources: ['a', 'b'].map((name) => ({ id: identity(name), settings: { principalId: name } })),
  federated: subjects.map((subject, at) => ({
    identity: identity(at === 0 ? 'a' : 'b'),
    name: `ci${at}`,
    issuer: `https://issuer.example${at === 0 ? '/' : ''}`,
    subject,
  })),
})

describe('one workload that can become several identities', () => {
  it('is found, with or without a slash at the end of the issuer', () => {
    const { findings } = judged(rule, tenant('s', 's'))
    expect(findings).toMatchObject([{ severity: 'low' }])
    expect(findings[0]!.evidence.map(({ node }) => node)).toEqual(['identity:a', 'identity:b'])
  })

  it('is not found for different workloads', () => {
    expect(judged(rule, tenant('s', 't')).subjects).toEqual([])
  })

  it('is unknown without federated credentials', () => {
    expect(judged(rule, tenant('s', 's'), ['federatedCredentials'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
