import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { type Json, type Resource, shown } from '../model/facts.ts'
import { machinesOnInternet } from './machines-on-internet.ts'
import type { Commands } from './remedies/commands.ts'
import { setProperty } from './remedies/set-property.ts'

/** Whether packets from the Internet may arrive, and by which way. */
export type Exposure = 'no' | 'unknown' | Open

export interface Open {
  how: string
  /** What closes that way, as text to review. */
  closing: Commands
}

/** How each type can be reached. What is in no list is reached by nothing that is known. */
export function internetOf(index: TenantIndex): (resource: Resource) => Exposure {
  const machines = machinesOnInternet(index)
  return (resource) => {
    const { type, settings, id } = resource
    if (type === 'microsoft.compute/virtualmachines') return machines(id)
    const way = ways.get(type)
    if (!way) return 'no'
    if (!settings) return 'unknown'
    if (!way.isOpen(settings)) return 'no'
    const [path, value] = way.closed
    return { how: way.how, closing: setProperty({ id: shown(resource), ...way.api }, path, value) }
  }
}

type Settings = { [path: string]: Json }

interface Way {
  how: string
  isOpen(settings: Settings): boolean
  /** The property and its value, as Bicep writes it, that close the way. */
  closed: [path: string, value: string]
  api: { type: string; apiVersion: string }
}

const site: Omit<Way, 'api'> = {
  how: 'its public access is enabled',
  // Where the properties were read, Azure takes an absent `publicNetworkAccess` for enabled.
  isOpen: (settings) => String(settings.publicNetworkAccess ?? '').toLowerCase() !== 'disabled',
  closed: ['publicNetworkAccess', "'Disabled'"],
}

const ways = new Map<string, Way>([
  ['microsoft.web/sites', { ...site, api: { type: 'Microsoft.Web/sites', apiVersion: '2024-04-01' } }],
  ['microsoft.web/sites/slots', { ...site, api: { type: 'Microsoft.Web/sites/slots', apiVersion: '2024-04-01' } }],
  [
    'microsoft.app/containerapps',
    {
      how: 'its ingress is open to the outside',
      isOpen: (settings) => settings['configuration.ingress.external'] === true,
      closed: ['configuration.ingress.external', 'false'],
      api: { type: 'Microsoft.App/containerApps', apiVersion: '2025-01-01' },
    },
  ],
  [
    'microsoft.containerinstance/containergroups',
    {
      how: 'it has a public address',
      isOpen: (settings) => settings['ipAddress.type'] === 'Public',
      closed: ['ipAddress.type', "'Private'"],
      api: { type: 'Microsoft.ContainerInstance/containerGroups', apiVersion: '2023-05-01' },
    },
  ],
  [
    'microsoft.apimanagement/service',
    {
      how: 'its gateway is open to the outside',
      isOpen: (settings) => settings.virtualNetworkType !== 'Internal' && site.isOpen(settings),
      closed: ['publicNetworkAccess', "'Disabled'"],
      api: { type: 'Microsoft.ApiManagement/service', apiVersion: '2024-05-01' },
    },
  ],
])
