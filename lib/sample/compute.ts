import { type ResourceGroupName, resourceGroupId } from './containers.ts'
import { identityReference, userAssigned } from './identities.ts'
import { daysBefore, guid, oldQuayTenantId } from './names.ts'
import { armId, at, both, type IdentityBlock, type ResourceRow, system, user } from './resource-row.ts'

/** Virtual machines, scale sets, the Service Fabric cluster and machines outside Azure. */
export function computeRows(): ResourceRow[] {
  return [
    // Owner of its whole subscription: code that runs in a build can take over everything in it.
    ...virtualMachine('rg-booking-dev', 'vm-build-dev', system('vm-build-dev')),
    ...virtualMachine('rg-sandbox-dev', 'vm-sandbox-dev', user('id-app-common')),
    ...virtualMachine('rg-booking-test', 'vm-gangway-test', system('vm-gangway-test')),
    // Made while the subscription belonged to another tenant.
    ...virtualMachine('rg-oldquay-test', 'vm-oldquay-01', system('vm-oldquay-01', oldQuayTenantId)),
    ...virtualMachine('rg-oldquay-test', 'vm-oldquay-02', user('id-app-common')),
    // Two machines, one identity, one purpose.
    ...virtualMachine('rg-kiosk-prod', 'vm-ticketprint-01', user('id-ticketprint-prod')),
    ...virtualMachine('rg-kiosk-prod', 'vm-ticketprint-02', user('id-ticketprint-prod')),
    ...virtualMachine('rg-harbour-prod', 'vm-pilot-prod', both('vm-pilot-prod', 'id-app-common')),
    ...virtualMachine('rg-automation-shared', 'vm-release-shared', user('id-release-train')),
    ...virtualMachine('rg-network-shared', 'vm-jumpbox-shared', user('id-app-common')),
    ...managedVirtualMachine(),
    ...scaleSets(),
    ...serviceFabric(),
    ...arcMachines(),
  ]
}

/** A machine with the disk and network interface that come with it. */
function virtualMachine(group: ResourceGroupName, name: string, identity?: IdentityBlock): ResourceRow[] {
  const here = at(group)
  const disk = here('Microsoft.Compute/disks', `${name}-osdisk`, {
    sku: { name: 'Premium_LRS', tier: 'Premium' },
    // The compute provider writes the group of what it manages in capitals.
    managedBy: `${resourceGroupId(group).replace(group, group.toUpperCase())}/providers/Microsoft.Compute/virtualMachines/${name}`,
    properties: { diskState: 'Attached', diskSizeGB: 64 },
  })
  const nic = here('Microsoft.Network/networkInterfaces', `${name}-nic`, {
    properties: {
      virtualMachine: { id: armId(group, 'Microsoft.Compute/virtualMachines', name) },
      ipConfigurations: [
        {
          name: 'main',
          properties: {
            privateIPAllocationMethod: 'Dynamic',
            subnet: {
              id: `${armId(group, 'Microsoft.Network/virtualNetworks', `vnet-${group.slice('rg-'.length)}`)}/subnets/snet-main`,
            },
          },
        },
      ],
    },
  })
  const machine = here('Microsoft.Compute/virtualMachines', name, {
    ...(identity ? { identity } : {}),
    properties: {
      vmId: guid(`vm ${name}`),
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      storageProfile: { osDisk: { osType: 'Linux', managedDisk: { id: disk.id } } },
      networkProfile: { networkInterfaces: [{ id: nic.id }] },
      timeCreated: daysBefore(850),
      extended: { instanceView: { powerState: { code: 'PowerState/running', displayStatus: 'VM running' } } },
    },
  })
  return [machine, disk, nic]
}

/** What the weather provider's managed application deployed: nobody but the provider may change it. */
function managedVirtualMachine(): ResourceRow[] {
  return virtualMachine('rg-weather-managed-prod', 'vm-weather-prod', system('vm-weather-prod'))
}

function scaleSets(): ResourceRow[] {
  return [
    // Still names an identity that was deleted.
    at('rg-kiosk-prod')('Microsoft.Compute/virtualMachineScaleSets', 'vmss-kiosk-prod', {
      sku: { name: 'Standard_B2s', tier: 'Standard', capacity: 6 },
      identity: both('vmss-kiosk-prod', 'id-kiosk-2023'),
      properties: { orchestrationMode: 'Uniform', upgradePolicy: { mode: 'Rolling' }, timeCreated: daysBefore(900) },
    }),
    // Nodes of the Kubernetes cluster: they carry the kubelet's and the add-ons' identities.
    at('MC_rg-aks-prod_aks-voyages-prod_norwayeast')(
      'Microsoft.Compute/virtualMachineScaleSets',
      'aks-agentpool-vmss',
      {
        sku: { name: 'Standard_D4s_v5', tier: 'Standard', capacity: 3 },
        identity: user('aks-voyages-prod-agentpool', 'azurepolicy-aks-voyages-prod', 'omsagent-aks-voyages-prod'),
        properties: { orchestrationMode: 'Uniform', timeCreated: daysBefore(310) },
      },
    ),
  ]
}

function serviceFabric(): ResourceRow[] {
  const here = at('rg-harbour-prod')
  const [nodes] = identityReference(userAssigned('id-harbour-nodes'))
  return [
    here('Microsoft.ServiceFabric/managedClusters', 'sfmc-harbour-prod', {
      sku: { name: 'Standard' },
      properties: { clusterState: 'Ready', clusterId: guid('sfmc-harbour-prod'), clusterCodeVersion: '10.1.2493.9590' },
    }),
    here('Microsoft.ServiceFabric/managedClusters/nodeTypes', 'sfmc-harbour-prod/berths', {
      // No identity block: the node type keeps its identities here.
      properties: { isPrimary: true, vmInstanceCount: 5, vmManagedIdentity: { userAssignedIdentities: [nodes] } },
    }),
    here('Microsoft.ServiceFabric/managedClusters/applications', 'sfmc-harbour-prod/berth-planner', {
      identity: user('id-berth-planner'),
    }),
  ]
}

function arcMachines(): ResourceRow[] {
  const here = at('rg-lighthouses-shared')
  const machine = (name: string) =>
    here('Microsoft.HybridCompute/machines', name, {
      identity: system(name),
      properties: { status: 'Connected', osType: 'linux', vmId: guid(`arc ${name}`) },
    })
  return [
    machine('arc-lighthouse-north'),
    machine('arc-lighthouse-south'),
    machine('arc-lighthouse-east'),
    machine('arc-lighthouse-west'),
    machine('arc-lighthouse-skerry'),
    machine('arc-harbour-office'),
    here('Microsoft.Kubernetes/connectedClusters', 'arck8s-harbour-office', {
      identity: system('arck8s-harbour-office'),
      properties: { connectivityStatus: 'Connected', distribution: 'k3s' },
    }),
  ]
}
