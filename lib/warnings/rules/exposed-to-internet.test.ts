import { describe, expect, it } from 'vitest'
import { judged, rg, s1, vm } from '../testing/judged.ts'

const rule = 'exposed-to-internet'
const app = `${rg}/providers/Microsoft.Web/sites/app`
const nic = `${rg}/providers/Microsoft.Network/networkInterfaces/nic`
const address = `${rg}/providers/Microsoft.Network/publicIPAddresses/pip`
const roles = {
  Owner: [{ actions: ['*'] }],
  Contributor: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*'] }],
}
const wearing = (id: string, settings?: Record<string, string | boolean>) => ({
  id,
  wears: [{ principalId: 'p' }],
  ...(settings ? { settings } : {}),
})
const tenant = (resources: (string | ReturnType<typeof wearing>)[], role = 'Owner', at: string = s1) => ({
  resources,
  roles,
  assignments: [{ who: 'p', role, at }],
})
const network = (machine = vm) => [
  { id: nic, wears: [], settings: { 'virtualMachine.id': machine } },
  { id: address, wears: [], settings: { 'ipConfiguration.id': `${nic}/ipConfigurations/first` } },
]

describe('a resource on the Internet that wears a strong identity', () => {
  it('is found for an app with public access, and weighs by how strong the identity is', () => {
    expect(judged(rule, tenant([wearing(app, {})])).findings).toMatchObject([
      { subject: `resource:${app.toLowerCase()}`, severity: 'critical' },
    ])
    expect(judged(rule, tenant([wearing(app, {})], 'Contributor')).findings).toMatchObject([{ severity: 'high' }])
  })

  it('is found for a machine with a public address', () => {
    const { findings } = judged(rule, tenant([wearing(vm), ...network()] as never))
    expect(findings).toMatchObject([{ subject: `resource:${vm.toLowerCase()}` }])
    expect(findings[0]!.severityReason).toContain('public address pip')
  })

  it('is not found where access is closed, no address leads to it, or the identity is not strong', () => {
    expect(judged(rule, tenant([wearing(app, { publicNetworkAccess: 'Disabled' })])).subjects).toEqual([])
    expect(judged(rule, tenant([wearing(vm)])).subjects).toEqual([])
    expect(judged(rule, tenant([wearing(app, {})], 'Owner', rg)).subjects).toEqual([])
  })

  it.each([
    ['Microsoft.App/containerApps', { 'configuration.ingress.external': true }, 1],
    ['Microsoft.App/containerApps', { 'configuration.ingress.external': false }, 0],
    ['Microsoft.ContainerInstance/containerGroups', { 'ipAddress.type': 'Public' }, 1],
    ['Microsoft.ApiManagement/service', { virtualNetworkType: 'Internal' }, 0],
    ['Microsoft.ApiManagement/service', { virtualNetworkType: 'None' }, 1],
  ])('%s with %o counts %i', (type, settings, count) => {
    const one = wearing(`${rg}/providers/${type}/x`, settings as Record<string, string | boolean>)
    expect(judged(rule, tenant([one])).subjects).toHaveLength(count)
  })

  it('is unknown where its settings, or what the addresses belong to, were not read', () => {
    expect(judged(rule, tenant([wearing(app)]))).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant([wearing(vm), address]))).toMatchObject({ subjects: [], notChecked: [{ count: 1 }] })
    expect(judged(rule, tenant([wearing(app, {})]), ['resources'])).toMatchObject({ subjects: [], notChecked: [{}] })
  })
})
