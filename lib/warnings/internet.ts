import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { Json, Resource } from '../model/facts.ts'
import { type ScopeId, scopeId } from '../model/scope.ts'

/** Whether packets from the Internet may arrive, and by which way. */
export type Exposure = 'no' | 'unknown' | { how: string }

/** How each type can be reached. What is in no list is reached by nothing that is known. */
export function internetOf(index: TenantIndex): (resource: Resource) => Exposure {
  const machines = machinesWithPublicAddress(index)
  return (resource) => {
    const { type, settings, id } = resource
    if (type === 'microsoft.compute/virtualmachines') return machines(id)
    const judge = judges.get(type)
    if (!judge) return 'no'
    return settings ? judge(settings) : 'unknown'
  }
}

type Settings = { [path: string]: Json }

/** Where the properties were read, Azure takes an absent `publicNetworkAccess` for enabled. */
const unlessDisabled = (settings: Settings): Exposure =>
  String(settings.publicNetworkAccess ?? '').toLowerCase() === 'disabled'
    ? 'no'
    : { how: 'its public access is enabled' }

const judges = new Map<string, (settings: Settings) => Exposure>([
  ['microsoft.web/sites', unlessDisabled],
  ['microsoft.web/sites/slots', unlessDisabled],
  [
    'microsoft.app/containerapps',
    (settings) =>
      settings['configuration.ingress.external'] === true ? { how: 'its ingress is open to the outside' } : 'no',
  ],
  [
    'microsoft.containerinstance/containergroups',
    (settings) => (settings['ipAddress.type'] === 'Public' ? { how: 'it has a public address' } : 'no'),
  ],
  [
    'microsoft.apimanagement/service',
    (settings) => (settings.virtualNetworkType === 'Internal' ? 'no' : { how: 'its gateway is open to the outside' }),
  ],
])

/** Machine by network interface by public address; unknown where addresses or interfaces do not say what they belong to. */
function machinesWithPublicAddress({ facts }: TenantIndex): (machine: ScopeId) => Exposure {
  const machineOf = new Map<ScopeId, ScopeId>()
  const addresses: { name: string; interfaceId: ScopeId }[] = []
  let listed = false
  for (const { id, type, name, settings } of facts.resources) {
    if (type === 'microsoft.network/networkinterfaces') {
      const machine = settings?.['virtualMachine.id']
      if (typeof machine === 'string') machineOf.set(id, scopeId(machine))
    }
    if (type !== 'microsoft.network/publicipaddresses') continue
    listed = true
    const configuration = settings?.['ipConfiguration.id']
    const at = typeof configuration === 'string' ? configuration.toLowerCase().indexOf('/ipconfigurations/') : -1
    if (at > 0) addresses.push({ name, interfaceId: scopeId((configuration as string).slice(0, at)) })
  }
  const exposed = new Map(
    addresses.flatMap(({ name, interfaceId }) => {
      const machine = machineOf.get(interfaceId)
      return machine ? [[machine, { how: `it has the public address ${name}` }] as const] : []
    }),
  )
  const known = new Set(machineOf.values())
  return (machine) => exposed.get(machine) ?? (listed && !known.has(machine) ? 'unknown' : 'no')
}
