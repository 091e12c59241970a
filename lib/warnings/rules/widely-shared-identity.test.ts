import { describe, expect, it } from 'vitest'
import { identity, judged, rg, vm } from '../testing/judged.ts'

const rule = 'widely-shared-identity'
const wears = [{ identityId: identity('id') }]
const shared = { id: identity('id'), settings: { principalId: 'id' } }
const machine = (name: string, more = {}) => ({
  id: `${rg}/providers/Microsoft.Compute/virtualMachines/${name}`,
  wears,
  ...more,
})

describe('an identity shared widely', () => {
  it('is found across types', () => {
    const app = { id: `${rg}/providers/Microsoft.Web/sites/app`, wears }
    expect(judged(rule, { resources: [shared, { id: vm, wears }, app] }).findings).toMatchObject([
      { subject: 'identity:id', severity: 'low' },
    ])
  })

  it('weighs more across environments, most across subscriptions too', () => {
    const [dev, prod] = [machine('a', { tags: { Env: 'dev' } }), machine('b', { tags: { environment: 'prod' } })]
    expect(judged(rule, { resources: [shared, dev, prod] }).findings[0]!.severity).toBe('medium')
    const elsewhere = { ...prod, id: prod.id.replace('/s1/', '/s2/') }
    expect(judged(rule, { resources: [shared, dev, elsewhere] }).findings[0]!.severity).toBe('high')
  })

  it('is found when very many resources wear it', () => {
    const many = Array.from({ length: 11 }, (_, index) => machine(`m${index}`))
    expect(judged(rule, { resources: [shared, ...many] }).subjects).toHaveLength(1)
    expect(judged(rule, { resources: [shared, ...many.slice(1)] }).subjects).toEqual([])
  })

  it('is fine for alike resources in one place', () => {
    expect(
      judged(rule, {
        resources: [shared, machine('a', { location: 'West Europe' }), machine('b', { location: 'westeurope' })],
      }).subjects,
    ).toEqual([])
  })

  it('is fine for an app and its slot, and for a cluster and its nodes', () => {
    const app = { id: `${rg}/providers/Microsoft.Web/sites/app`, wears }
    const slot = { id: `${rg}/providers/Microsoft.Web/sites/app/slots/staging`, wears }
    expect(judged(rule, { resources: [shared, app, slot] }).subjects).toEqual([])
    const cluster = {
      id: `${rg}/providers/Microsoft.ContainerService/managedClusters/aks`,
      wears: [{ how: 'kubelet' as const, identityId: identity('id') }],
      settings: { nodeResourceGroup: 'MC_rg' },
    }
    const nodes = {
      id: '/subscriptions/s1/resourceGroups/mc_rg/providers/Microsoft.Compute/virtualMachineScaleSets/pool',
      wears,
    }
    expect(judged(rule, { resources: [shared, cluster, nodes] }).subjects).toEqual([])
  })

  it('is unknown without resources', () => {
    expect(judged(rule, { resources: [shared] }, ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
