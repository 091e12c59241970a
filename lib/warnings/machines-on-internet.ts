import { type Interval, without } from '../graph/reach/reach.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { Json, Resource } from '../model/facts.ts'
import { type ScopeId, scopeId } from '../model/scope.ts'
import { inboundPorts, portWords } from './inbound-ports.ts'
import type { Exposure } from './internet.ts'
import { dropPublicAddress } from './remedies/drop-public-address.ts'

interface Network {
  interfaces: Map<ScopeId, Resource>
  addresses: { resource: Resource; configuration: string; interfaceId: ScopeId }[]
  groups: Map<ScopeId, Resource>
  /** By subnet, its network security group; `undefined` where it has none. */
  subnets: Map<ScopeId, ScopeId | undefined>
}

const builds = {
  addresses: 'microsoft.network/publicipaddresses',
  interfaces: 'microsoft.network/networkinterfaces',
  groups: 'microsoft.network/networksecuritygroups',
  networks: 'microsoft.network/virtualnetworks',
}

/** Virtual machines with a public address on a network interface, and the ports that are open to anybody there. */
export function machinesOnInternet({ facts }: TenantIndex): (machine: ScopeId) => Exposure {
  const network = networkIn(facts.resources)
  const isListed = facts.resources.some(({ type }) => type === builds.addresses)
  const known = new Set<ScopeId>()
  for (const { settings } of network.interfaces.values()) if (settings) known.add(machineOf(settings) ?? scopeId('/'))
  const exposures = new Map<ScopeId, Exposure>()
  for (const address of network.addresses) {
    const settings = network.interfaces.get(address.interfaceId)?.settings
    const machine = settings && machineOf(settings)
    if (!machine) continue
    const exposure = exposureBy(network, address)
    const before = exposures.get(machine)
    if (typeof before !== 'object' && exposure !== 'no') exposures.set(machine, exposure)
  }
  return (machine) => exposures.get(machine) ?? (isListed && !known.has(machine) ? 'unknown' : 'no')
}

function exposureBy(
  network: Network,
  { resource, configuration, interfaceId }: Network['addresses'][number],
): Exposure {
  const ports = portsOn(network, network.interfaces.get(interfaceId)!, resource.sku)
  if (ports === 'unknown') return 'unknown'
  if (ports.length === 0) return 'no'
  return {
    how: `it has the public address ${resource.name}, and ${portWords(ports)} is open to anybody`,
    closing: dropPublicAddress(configuration),
  }
}

/** What both the group of the interface and that of its subnet let in; each is judged by itself. */
function portsOn(network: Network, nic: Resource, sku: string | undefined): Interval[] | 'unknown' {
  const own = idIn(nic.settings?.['networkSecurityGroup.id'])
  const subnets = subnetsOf(nic)
  const ofSubnets = subnets?.map((subnet) => (network.subnets.has(subnet) ? network.subnets.get(subnet) : 'unknown'))
  const groups = [own, ...(ofSubnets ?? ['unknown' as const])].filter((group) => group !== undefined)
  const open = groups.map((group) =>
    group === 'unknown' ? undefined : inboundPorts(network.groups.get(group)?.settings?.securityRules),
  )
  if (open.some((ports) => ports?.length === 0)) return []
  if (open.includes(undefined)) return 'unknown'
  // Without any group a standard address lets nothing in, and a basic one everything.
  if (open.length === 0) return /^basic$/i.test(sku ?? '') ? [[0, 65_536]] : sku ? [] : 'unknown'
  return (open as Interval[][]).reduce((both, ports) => without(both, without([[0, 65_536]], ports)))
}

function networkIn(resources: readonly Resource[]): Network {
  const network: Network = { interfaces: new Map(), addresses: [], groups: new Map(), subnets: new Map() }
  for (const resource of resources) {
    const { id, type, settings } = resource
    if (type === builds.interfaces) network.interfaces.set(id, resource)
    else if (type === builds.groups) network.groups.set(id, resource)
    else if (type === builds.networks)
      for (const subnet of listIn(settings?.subnets)) {
        const subnetId = idIn(subnet.id)
        if (subnetId) network.subnets.set(subnetId, idIn(subnet['properties.networkSecurityGroup.id']))
      }
    else if (type === builds.addresses) {
      const configuration = String(settings?.['ipConfiguration.id'] ?? '')
      const at = configuration.toLowerCase().indexOf('/ipconfigurations/')
      if (at > 0) network.addresses.push({ resource, configuration, interfaceId: scopeId(configuration.slice(0, at)) })
    }
  }
  return network
}

const subnetsOf = (nic: Resource) =>
  Array.isArray(nic.settings?.ipConfigurations)
    ? listIn(nic.settings.ipConfigurations).flatMap((one) => idIn(one['properties.subnet.id']) ?? [])
    : undefined

const machineOf = (settings: { [path: string]: Json }) => idIn(settings['virtualMachine.id'])
const idIn = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? scopeId(value) : undefined)
const listIn = (value: Json | undefined) => (Array.isArray(value) ? (value as { [path: string]: Json }[]) : [])
