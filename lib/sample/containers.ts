import { daysBefore, guid, tenantId } from './names.ts'

/** Management groups, subscriptions and resource groups. To add a resource group, add a line to `resourceGroups`. */
export const managementGroups = {
  root: { name: tenantId, displayName: 'Tenant Root Group' },
  platform: { name: 'mg-platform', displayName: 'Platform' },
  voyages: { name: 'mg-voyages', displayName: 'Voyages' },
} as const
export type ManagementGroupKey = keyof typeof managementGroups

export const subscriptions = {
  dev: { id: guid('subscription dev'), name: 'sub-lantern-dev', under: 'voyages' },
  test: { id: guid('subscription test'), name: 'sub-lantern-test', under: 'voyages' },
  prod: { id: guid('subscription prod'), name: 'sub-lantern-prod', under: 'voyages' },
  shared: { id: guid('subscription shared'), name: 'sub-lantern-shared', under: 'platform' },
} as const
export type SubscriptionKey = keyof typeof subscriptions

/** Name → subscription and region. */
export const resourceGroups = {
  'rg-network-shared': ['shared', 'norwayeast'],
  'rg-monitor-shared': ['shared', 'norwayeast'],
  'rg-registry-shared': ['shared', 'norwayeast'],
  'rg-identity-shared': ['shared', 'norwayeast'],
  'rg-automation-shared': ['shared', 'norwayeast'],
  'rg-lighthouses-shared': ['shared', 'northeurope'],
  'rg-api-shared': ['shared', 'norwayeast'],
  'rg-booking-prod': ['prod', 'norwayeast'],
  'rg-timetable-prod': ['prod', 'norwayeast'],
  'rg-payments-prod': ['prod', 'norwayeast'],
  'rg-loyalty-prod': ['prod', 'westeurope'],
  'rg-tides-prod': ['prod', 'northeurope'],
  'rg-kiosk-prod': ['prod', 'northeurope'],
  'rg-harbour-prod': ['prod', 'norwayeast'],
  'rg-aks-prod': ['prod', 'norwayeast'],
  'MC_rg-aks-prod_aks-voyages-prod_norwayeast': ['prod', 'norwayeast'],
  'rg-weather-managed-prod': ['prod', 'norwayeast'],
  'rg-booking-test': ['test', 'westeurope'],
  'rg-timetable-test': ['test', 'westeurope'],
  'rg-oldquay-test': ['test', 'westeurope'],
  'rg-booking-dev': ['dev', 'northeurope'],
  'rg-timetable-dev': ['dev', 'northeurope'],
  'rg-sandbox-dev': ['dev', 'northeurope'],
} as const satisfies Record<string, readonly [SubscriptionKey, string]>
export type ResourceGroupName = keyof typeof resourceGroups

export const managementGroupId = (key: ManagementGroupKey) =>
  `/providers/Microsoft.Management/managementGroups/${managementGroups[key].name}`

export const subscriptionId = (key: SubscriptionKey) => `/subscriptions/${subscriptions[key].id}`

export const resourceGroupId = (name: ResourceGroupName) =>
  `${subscriptionId(resourceGroups[name][0])}/resourceGroups/${name}`

/** Management groups above, immediate parent first, tenant root group last. */
function ancestorsChain(parent: ManagementGroupKey) {
  const chain: ManagementGroupKey[] = parent === 'root' ? ['root'] : [parent, 'root']
  return chain.map((key) => ({ ...managementGroups[key] }))
}

/** Rows of Resource Graph's `resourcecontainers`. */
export function containerRows() {
  return [...managementGroupRows(), ...subscriptionRows(), ...resourceGroupRows()]
}

function managementGroupRows() {
  return (Object.keys(managementGroups) as ManagementGroupKey[]).map((key) => {
    const isRoot = key === 'root'
    const parent = isRoot ? null : { id: managementGroupId('root'), ...managementGroups.root }
    return {
      ...blank,
      id: managementGroupId(key),
      name: managementGroups[key].name,
      type: 'microsoft.management/managementgroups',
      properties: {
        displayName: managementGroups[key].displayName,
        tenantId,
        details: {
          parent,
          managementGroupAncestorsChain: isRoot ? [] : ancestorsChain('root'),
          updatedTime: daysBefore(700),
          version: 1,
        },
      },
    }
  })
}

function subscriptionRows() {
  return (Object.keys(subscriptions) as SubscriptionKey[]).map((key) => ({
    ...blank,
    id: subscriptionId(key),
    name: subscriptions[key].name,
    type: 'microsoft.resources/subscriptions',
    subscriptionId: subscriptions[key].id,
    tags: { environment: key },
    properties: {
      managementGroupAncestorsChain: ancestorsChain(subscriptions[key].under),
      state: 'Enabled',
      subscriptionPolicies: { locationPlacementId: 'Public_2014-09-01', spendingLimit: 'Off' },
    },
  }))
}

function resourceGroupRows() {
  return Object.entries(resourceGroups).map(([name, [subscription, location]]) => ({
    ...blank,
    id: resourceGroupId(name as ResourceGroupName),
    name,
    type: 'microsoft.resources/subscriptions/resourcegroups',
    location,
    resourceGroup: name.toLowerCase(),
    subscriptionId: subscriptions[subscription].id,
    managedBy: managedBy(name),
    tags: { environment: subscription },
    properties: { provisioningState: 'Succeeded' },
  }))
}

/** The two resource groups that another resource made and looks after. */
function managedBy(resourceGroup: string): string {
  if (resourceGroup === 'rg-weather-managed-prod')
    return `${resourceGroupId('rg-harbour-prod')}/providers/Microsoft.Solutions/applications/weather-feed-prod`
  if (resourceGroup.startsWith('MC_'))
    return `${resourceGroupId('rg-aks-prod')}/providers/Microsoft.ContainerService/managedClusters/aks-voyages-prod`
  return ''
}

/** Resource Graph writes what is absent as an empty string or null. */
const blank = {
  tenantId,
  kind: '',
  location: '',
  resourceGroup: '',
  subscriptionId: '',
  managedBy: '',
  sku: null,
  plan: null,
  tags: {} as Record<string, string>,
  identity: null,
  zones: null,
  extendedLocation: null,
}
