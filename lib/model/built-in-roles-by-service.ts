import { type BuiltInRole, health, usual } from './built-in-roles.ts'

const joins = [
  'Microsoft.Network/applicationGateways/backendAddressPools/join/action',
  'Microsoft.Network/loadBalancers/backendAddressPools/join/action',
  'Microsoft.Network/loadBalancers/inboundNatPools/join/action',
  'Microsoft.Network/loadBalancers/inboundNatRules/join/action',
  'Microsoft.Network/loadBalancers/probes/join/action',
  'Microsoft.Network/networkSecurityGroups/join/action',
  'Microsoft.Network/publicIPAddresses/join/action',
  'Microsoft.Network/virtualNetworks/subnets/join/action',
]
const backup = [
  'backupFabrics/backupProtectionIntent/write',
  'backupFabrics/protectionContainers/protectedItems/*/read',
  'backupFabrics/protectionContainers/protectedItems/read',
  'backupFabrics/protectionContainers/protectedItems/write',
  'backupPolicies/read',
  'backupPolicies/write',
  'read',
  'usages/read',
  'write',
].map((action) => `Microsoft.RecoveryServices/Vaults/${action}`)

/** Roles whose giving out this role may decide; Azure writes them into the role's own condition. */
const vaultRoles = [
  '00482a5a-887f-4fb3-b363-3b7fe8e74483',
  'a4417e6f-fecd-4de8-b567-7b0420556985',
  '14b46e9e-c2b7-41b4-b07b-48a6ebf60603',
  'e147488a-f6f5-4113-8e2d-b22465e65bf6',
  '12338af0-0e69-4776-bea7-57ae8d297424',
  '21090545-7ca7-4776-b22c-e363652d74d2',
  'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
  '4633458b-17de-408a-b874-0445c86b69e6',
]

/** The condition by which Azure limits which roles may be given and taken away. */
export function onlyTheseRoles(roleIds: readonly string[]): string {
  const limit = (verb: string, source: string) =>
    `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/${verb}'})) OR ` +
    `(@${source}[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ` +
    `ForAnyOfAnyValues:GuidEquals{${roleIds.join(', ')}}))`
  return `${limit('write', 'Request')} AND ${limit('delete', 'Resource')}`
}

/** More of Azure's built-in roles: those made for one service. */
export const serviceRoles = {
  'Virtual Machine Contributor': {
    id: '9980e02c-c2be-4d73-94e8-173b1dc7cf3c',
    description: 'Manages virtual machines, and so runs code on them as whichever identities they wear.',
    actions: [
      ...usual,
      ...joins,
      ...backup,
      health,
      'Microsoft.Compute/availabilitySets/*',
      'Microsoft.Compute/cloudServices/*',
      'Microsoft.Compute/disks/delete',
      'Microsoft.Compute/disks/read',
      'Microsoft.Compute/disks/write',
      'Microsoft.Compute/hostgroups/hosts/write',
      'Microsoft.Compute/hostgroups/write',
      'Microsoft.Compute/locations/*',
      'Microsoft.Compute/virtualMachineScaleSets/*',
      'Microsoft.Compute/virtualMachines/*',
      'Microsoft.DevTestLab/schedules/*',
      'Microsoft.Network/loadBalancers/read',
      'Microsoft.Network/locations/*',
      'Microsoft.Network/networkInterfaces/*',
      'Microsoft.Network/networkSecurityGroups/read',
      'Microsoft.Network/publicIPAddresses/read',
      'Microsoft.Network/virtualNetworks/read',
      'Microsoft.RecoveryServices/locations/*',
      'Microsoft.SerialConsole/serialPorts/connect/action',
      'Microsoft.SqlVirtualMachine/*',
      'Microsoft.Storage/storageAccounts/listKeys/action',
      'Microsoft.Storage/storageAccounts/read',
    ],
  },
  'Website Contributor': {
    id: 'de139f84-1756-47ae-9be6-808fbbe84772',
    description: 'Manages web apps, but not the plans they run on.',
    actions: [
      ...usual,
      health,
      'Microsoft.Insights/components/*',
      'Microsoft.Web/certificates/*',
      'Microsoft.Web/listSitesAssignedToHostName/read',
      'Microsoft.Web/register/action',
      'Microsoft.Web/serverFarms/join/action',
      'Microsoft.Web/serverFarms/read',
      'Microsoft.Web/sites/*',
    ],
  },
  'Network Contributor': {
    id: '4d97b98b-1d4f-4787-a291-c67834d212e7',
    description: 'Manages networks.',
    actions: [...usual, health, 'Microsoft.Network/*'],
  },
  'Azure Service Bus Data Sender': {
    id: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39',
    description: 'Sends messages.',
    actions: ['queues', 'topics', 'topics/subscriptions'].map((kind) => `Microsoft.ServiceBus/*/${kind}/read`),
    dataActions: ['Microsoft.ServiceBus/*/send/action'],
  },
  'Azure Service Bus Data Receiver': {
    id: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0',
    description: 'Receives messages.',
    actions: ['queues', 'topics', 'topics/subscriptions'].map((kind) => `Microsoft.ServiceBus/*/${kind}/read`),
    dataActions: ['Microsoft.ServiceBus/*/receive/action'],
  },
  'Azure Event Hubs Data Sender': {
    id: '2b629674-e913-4c01-ae53-ef4638d8f975',
    description: 'Sends events.',
    actions: ['Microsoft.EventHub/*/eventhubs/read'],
    dataActions: ['Microsoft.EventHub/*/send/action'],
  },
  'Azure Event Hubs Data Receiver': {
    id: 'a638d3c7-ab3a-418d-83e6-5f17a39d4fde',
    description: 'Receives events.',
    actions: ['Microsoft.EventHub/*/eventhubs/consumergroups/read'],
    dataActions: ['Microsoft.EventHub/*/receive/action'],
  },
  'Monitoring Metrics Publisher': {
    id: '3913510d-42f4-4e42-8a64-420c390055eb',
    description: 'Publishes measurements.',
    actions: [
      'Microsoft.Insights/Register/Action',
      'Microsoft.Support/*',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
    ],
    dataActions: ['Microsoft.Insights/Metrics/Write', 'Microsoft.Insights/Telemetry/Write'],
  },
  'Log Analytics Contributor': {
    id: '92aaf0da-9dab-42b6-94a3-d43ce8d16293',
    description: 'Manages workspaces, and installs agents on machines.',
    actions: [
      '*/read',
      'Microsoft.ClassicCompute/virtualMachines/extensions/*',
      'Microsoft.ClassicStorage/storageAccounts/listKeys/action',
      'Microsoft.Compute/virtualMachines/extensions/*',
      'Microsoft.HybridCompute/machines/extensions/write',
      'Microsoft.Insights/alertRules/*',
      'Microsoft.Insights/diagnosticSettings/*',
      'Microsoft.OperationalInsights/*',
      'Microsoft.OperationsManagement/*',
      'Microsoft.Resources/deployments/*',
      'Microsoft.Resources/subscriptions/resourcegroups/deployments/*',
      'Microsoft.Storage/storageAccounts/listKeys/action',
      'Microsoft.Support/*',
    ],
    dataActions: ['Microsoft.OperationalInsights/workspaces/jobs/export/action'],
  },
  'Monitoring Reader': {
    id: '43d0d8ad-25c7-4714-9337-8ba259a9fe05',
    description: 'Reads everything that is measured.',
    actions: ['*/read', 'Microsoft.OperationalInsights/workspaces/search/action', 'Microsoft.Support/*'],
  },
  'Tag Contributor': {
    id: '4a9ae827-6dc8-4573-8ac7-8239d42aa03f',
    description: 'Changes tags without seeing what it tags.',
    actions: [
      ...usual,
      'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
      'Microsoft.Resources/subscriptions/resources/read',
      'Microsoft.Resources/tags/*',
    ],
  },
  'Key Vault Data Access Administrator': {
    id: '8b54135c-b56d-4d72-a534-26097cfdc8d8',
    description: 'Gives and takes the roles of vaults, and no other.',
    actions: [
      'Microsoft.Authorization/roleAssignments/write',
      'Microsoft.Authorization/roleAssignments/delete',
      'Microsoft.Authorization/*/read',
      'Microsoft.KeyVault/vaults/*/read',
      'Microsoft.Management/managementGroups/read',
      'Microsoft.Resources/deployments/*',
      'Microsoft.Resources/subscriptions/read',
      'Microsoft.Resources/subscriptions/resourceGroups/read',
      'Microsoft.Support/*',
    ],
    condition: onlyTheseRoles(vaultRoles),
  },
  'Azure Kubernetes Service Cluster User Role': {
    id: '4abbcc35-e782-43d8-92c5-2d3f1bd2253f',
    description: 'Fetches the credential with which a person signs in to a cluster.',
    actions: [
      'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action',
      'Microsoft.ContainerService/managedClusters/read',
    ],
  },
} satisfies Record<string, BuiltInRole>
