import type { ResourceGroupName } from './containers.ts'
import { userAssignedRecords } from './identities.ts'
import { guid } from './names.ts'
import { armId, at, type ResourceRow, system, user } from './resource-row.ts'

/** What everything stands on: networks, logs and alerts, the registry, and the records of user-assigned identities. */
export function foundationRows(): ResourceRow[] {
  return [...networks(), ...monitoring(), ...registry(), ...identityRecords()]
}

function networks(): ResourceRow[] {
  const shared = at('rg-network-shared')
  return [
    ...network('rg-network-shared', 'hub-shared'),
    ...network('rg-kiosk-prod', 'kiosk-prod'),
    ...network('rg-harbour-prod', 'harbour-prod'),
    ...network('rg-aks-prod', 'aks-prod'),
    ...network('rg-booking-test', 'booking-test'),
    ...network('rg-booking-dev', 'booking-dev'),
    shared('Microsoft.Network/publicIPAddresses', 'pip-front-shared', { sku: { name: 'Standard' } }),
    // Leads straight to the machine that owns its subscription.
    at('rg-booking-dev')('Microsoft.Network/publicIPAddresses', 'pip-build-dev', {
      sku: { name: 'Standard' },
      properties: {
        ipConfiguration: {
          id: `${armId('rg-booking-dev', 'Microsoft.Network/networkInterfaces', 'vm-build-dev-nic')}/ipConfigurations/main`,
        },
      },
    }),
    shared('Microsoft.Network/applicationGateways', 'agw-front-shared', { identity: user('id-front-door-certs') }),
    shared('Microsoft.Network/dnsZones', 'lanternisles.example', { location: 'global' }),
    at('MC_rg-aks-prod_aks-voyages-prod_norwayeast')('Microsoft.Network/loadBalancers', 'kubernetes', {
      sku: { name: 'Standard' },
    }),
  ]
}

function network(group: ResourceGroupName, name: string): ResourceRow[] {
  const here = at(group)
  const guard = here('Microsoft.Network/networkSecurityGroups', `nsg-${name}`, {
    properties: { securityRules: group === 'rg-booking-dev' ? [sshFromAnywhere] : [] },
  })
  return [
    here('Microsoft.Network/virtualNetworks', `vnet-${name}`, {
      properties: {
        subnets: [
          {
            name: 'snet-main',
            id: `${armId(group, 'Microsoft.Network/virtualNetworks', `vnet-${name}`)}/subnets/snet-main`,
            properties: { networkSecurityGroup: { id: guard.id } },
          },
        ],
      },
    }),
    guard,
  ]
}

/** Let in for one afternoon, and forgotten. */
const sshFromAnywhere = {
  name: 'ssh',
  properties: {
    access: 'Allow',
    direction: 'Inbound',
    priority: 300,
    protocol: 'Tcp',
    sourceAddressPrefix: '*',
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '22',
  },
}

function monitoring(): ResourceRow[] {
  const here = at('rg-monitor-shared')
  return [
    here('Microsoft.OperationalInsights/workspaces', 'log-lantern-shared', {
      properties: { customerId: guid('workspace'), retentionInDays: 90, features: { disableLocalAuth: true } },
    }),
    here('Microsoft.Insights/components', 'appi-lantern-shared', { kind: 'web' }),
    here('Microsoft.Insights/actionGroups', 'ag-oncall-shared', { location: 'global' }),
    here('Microsoft.Insights/scheduledQueryRules', 'alert-late-sailings-shared', {
      identity: system('alert-late-sailings-shared'),
      properties: { enabled: true, severity: 2 },
    }),
    at('rg-booking-prod')('Microsoft.Insights/components', 'appi-booking-prod', { kind: 'web' }),
    at('rg-payments-prod')('Microsoft.Insights/components', 'appi-payments-prod', { kind: 'web' }),
  ]
}

function registry(): ResourceRow[] {
  const here = at('rg-registry-shared')
  return [
    here('Microsoft.ContainerRegistry/registries', 'crlanternshared', {
      sku: { name: 'Premium', tier: 'Premium' },
      properties: { adminUserEnabled: true, anonymousPullEnabled: false },
    }),
    here('Microsoft.ContainerRegistry/registries/tasks', 'crlanternshared/nightly-rebuild', {
      identity: system('crlanternshared/tasks/nightly-rebuild'),
      properties: { status: 'Enabled' },
    }),
  ]
}

function identityRecords(): ResourceRow[] {
  return userAssignedRecords().map(({ name, group, location, properties }) =>
    at(group)('Microsoft.ManagedIdentity/userAssignedIdentities', name, { location, properties }),
  )
}
