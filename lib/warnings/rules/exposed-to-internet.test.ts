import { describe, expect, it } from 'vitest'
import type { SmallTenant } from '../../graph/testing/small-tenant.ts'
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
const tenant = (resources: SmallTenant['resources'], role = 'Owner', at: string = s1) => ({
  resources,
  roles,
  assignments: [{ who: 'p', role, at }],
})
const subnet = `${rg}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/main`
const groupId = `${rg}/providers/Microsoft.Network/networkSecurityGroups/nsg`
const ruleOf = (access: string, port: string, source = '*', priority = 100) => ({
  name: port,
  'properties.access': access,
  'properties.direction': 'Inbound',
  'properties.priority': priority,
  'properties.protocol': 'Tcp',
  'properties.sourceAddressPrefix': source,
  'properties.destinationPortRange': port,
})
type Rules = ReturnType<typeof ruleOf>[]
interface Around {
  nic?: Rules
  subnet?: Rules
  sku?: string
}

/** A machine with a public address; its interface and the subnet may each have a network security group. */
const network = (around: Around): Exclude<NonNullable<SmallTenant['resources']>[number], string>[] => [
  {
    id: nic,
    settings: {
      'virtualMachine.id': vm,
      ipConfigurations: [{ name: 'first', 'properties.subnet.id': subnet }],
      ...(around.nic ? { 'networkSecurityGroup.id': `${groupId}-nic` } : {}),
    },
  },
  {
    id: subnet.slice(0, subnet.indexOf('/subnets/')),
    settings: {
      subnets: [
        { id: subnet, ...(around.subnet ? { 'properties.networkSecurityGroup.id': `${groupId}-subnet` } : {}) },
      ],
    },
  },
  ...(around.nic ? [{ id: `${groupId}-nic`, settings: { securityRules: around.nic } }] : []),
  ...(around.subnet ? [{ id: `${groupId}-subnet`, settings: { securityRules: around.subnet } }] : []),
  { id: address, sku: around.sku, settings: { 'ipConfiguration.id': `${nic}/ipConfigurations/first` } },
]

describe('a resource on the Internet that wears a strong identity', () => {
  it('is found for an app with public access, and weighs by how strong the identity is', () => {
    expect(judged(rule, tenant([wearing(app, {})])).findings).toMatchObject([
      { subject: `resource:${app.toLowerCase()}`, severity: 'critical' },
    ])
    expect(judged(rule, tenant([wearing(app, {})], 'Contributor')).findings).toMatchObject([{ severity: 'high' }])
  })

  it('is found for a machine with a public address and open ports', () => {
    const open = network({ subnet: [ruleOf('Allow', '22'), ruleOf('Allow', '8000-8100', 'Internet', 110)] })
    const { findings } = judged(rule, tenant([wearing(vm), ...open]))
    expect(findings).toMatchObject([{ subject: `resource:${vm.toLowerCase()}` }])
    expect(findings[0]!.severityReason).toContain('public address pip, and port 22, 8000-8100 is open')
    expect(findings[0]!.remedy.azureCli).toContain('az network nic ip-config update')
  })

  it.each<[string, Around, string | undefined]>([
    ['the subnet closes what the interface lets in', { nic: [ruleOf('Allow', '22')], subnet: [] }, undefined],
    ['both let different ports in', { nic: [ruleOf('Allow', '22')], subnet: [ruleOf('Allow', '443')] }, undefined],
    ['both let one port in', { nic: [ruleOf('Allow', '*')], subnet: [ruleOf('Allow', '443')] }, 'port 443 is'],
    ['only a known address may come', { subnet: [ruleOf('Allow', '22', '203.0.113.7')] }, undefined],
    ['a deny comes before the allow', { nic: [ruleOf('Deny', '*', '*', 90), ruleOf('Allow', '22')] }, undefined],
    ['a deny comes after the allow', { nic: [ruleOf('Deny', '*', '*', 200), ruleOf('Allow', '22')] }, 'port 22 is'],
    ['a standard address has no group', { sku: 'Standard' }, undefined],
    ['a basic address has no group', { sku: 'Basic' }, 'every port'],
  ])('of a machine where %s', (_, around, ports) => {
    const { findings, notChecked } = judged(rule, tenant([wearing(vm), ...network(around)]))
    expect(notChecked).toEqual([])
    expect(findings).toHaveLength(ports ? 1 : 0)
    if (ports) expect(findings[0]!.severityReason).toContain(ports)
  })

  it('is unknown where the rules or the subnet of an interface were not read', () => {
    const open = network({ subnet: [ruleOf('Allow', '22')] })
    for (const left of [/networkSecurityGroups/, /virtualNetworks/])
      expect(judged(rule, tenant([wearing(vm), ...open.filter(({ id }) => !left.test(id))]))).toMatchObject({
        subjects: [],
        notChecked: [{ count: 1 }],
      })
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
