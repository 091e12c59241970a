/** What one permission block of a role allows. Absent lists are empty. */
export interface Permissions {
  actions?: string[]
  notActions?: string[]
  dataActions?: string[]
  notDataActions?: string[]
  condition?: string
}

export interface BuiltInRole extends Permissions {
  id: string
  description: string
}

/** What most of the narrower roles bring along. */
const usual = [
  'Microsoft.Authorization/*/read',
  'Microsoft.Insights/alertRules/*',
  'Microsoft.Resources/deployments/*',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
  'Microsoft.Support/*',
]
const health = 'Microsoft.ResourceHealth/availabilityStatuses/read'
const containers = 'Microsoft.Storage/storageAccounts/blobServices/containers'
const delegationKey = 'Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action'
const queues = 'Microsoft.Storage/storageAccounts/queueServices/queues'
const identities = 'Microsoft.ManagedIdentity/userAssignedIdentities'
const vaultReads = [
  'Microsoft.KeyVault/checkNameAvailability/read',
  'Microsoft.KeyVault/deletedVaults/read',
  'Microsoft.KeyVault/locations/*/read',
  'Microsoft.KeyVault/vaults/*/read',
  'Microsoft.KeyVault/operations/read',
]

/**
 * Azure's built-in roles that matter most, by name: ids and permissions as Azure defines them
 * (https://learn.microsoft.com/azure/role-based-access-control/built-in-roles), descriptions ours.
 */
export const builtInRoles = {
  Owner: {
    id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    description: 'Everything, including who else may do what.',
    actions: ['*'],
  },
  Contributor: {
    id: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
    description: 'Everything but giving access to others.',
    actions: ['*'],
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
      'Microsoft.Authorization/elevateAccess/Action',
      'Microsoft.Blueprint/blueprintAssignments/write',
      'Microsoft.Blueprint/blueprintAssignments/delete',
      'Microsoft.Compute/galleries/share/action',
      'Microsoft.Purview/consents/write',
      'Microsoft.Purview/consents/delete',
      'Microsoft.Resources/deploymentStacks/manageDenySetting/action',
      'Microsoft.Subscription/cancel/action',
      'Microsoft.Subscription/enable/action',
    ],
  },
  Reader: {
    id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
    description: 'Sees all resources and changes none.',
    actions: ['*/read'],
  },
  'User Access Administrator': {
    id: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
    description: 'Decides who may do what.',
    actions: ['*/read', 'Microsoft.Authorization/*', 'Microsoft.Support/*'],
  },
  'Role Based Access Control Administrator': {
    id: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
    description: 'Gives and takes roles; a condition on the assignment can limit which.',
    actions: [
      'Microsoft.Authorization/roleAssignments/write',
      'Microsoft.Authorization/roleAssignments/delete',
      '*/read',
      'Microsoft.Support/*',
    ],
  },
  'Managed Identity Operator': {
    id: 'f1a07417-d97a-45cb-824c-7a7467783830',
    description: 'Puts a user-assigned identity onto resources.',
    actions: [`${identities}/*/read`, `${identities}/*/assign/action`, ...usual],
  },
  'Managed Identity Contributor': {
    id: 'e40ec5ca-96e0-45a2-b4ff-59039f2c2b59',
    description: 'Makes and removes user-assigned identities and their federated credentials.',
    actions: [
      `${identities}/read`,
      `${identities}/write`,
      `${identities}/delete`,
      `${identities}/federatedIdentityCredentials/read`,
      `${identities}/federatedIdentityCredentials/write`,
      `${identities}/federatedIdentityCredentials/delete`,
      `${identities}/revokeTokens/action`,
      ...usual,
    ],
  },
  'Storage Blob Data Reader': {
    id: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
    description: 'Reads blobs.',
    actions: [`${containers}/read`, delegationKey],
    dataActions: [`${containers}/blobs/read`],
  },
  'Storage Blob Data Contributor': {
    id: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    description: 'Reads, writes and deletes blobs.',
    actions: [`${containers}/delete`, `${containers}/read`, `${containers}/write`, delegationKey],
    dataActions: [
      `${containers}/blobs/delete`,
      `${containers}/blobs/read`,
      `${containers}/blobs/write`,
      `${containers}/blobs/move/action`,
      `${containers}/blobs/add/action`,
    ],
  },
  'Storage Blob Data Owner': {
    id: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
    description: 'Does everything with blobs, access lists included.',
    actions: [`${containers}/*`, delegationKey],
    dataActions: [`${containers}/blobs/*`],
  },
  'Storage Queue Data Contributor': {
    id: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    description: 'Puts messages into queues and takes them out.',
    actions: [`${queues}/delete`, `${queues}/read`, `${queues}/write`],
    dataActions: ['delete', 'read', 'write', 'process/action'].map((verb) => `${queues}/messages/${verb}`),
  },
  'Storage Account Contributor': {
    id: '17d1049b-9a84-46fb-8f53-869881c3d3ab',
    description: 'Manages storage accounts, their keys included, and so all that is in them.',
    actions: [
      ...usual,
      health,
      'Microsoft.Insights/diagnosticSettings/*',
      'Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action',
      'Microsoft.Storage/storageAccounts/*',
    ],
  },
  'Key Vault Secrets User': {
    id: '4633458b-17de-408a-b874-0445c86b69e6',
    description: 'Reads the values of secrets.',
    dataActions: [
      'Microsoft.KeyVault/vaults/secrets/getSecret/action',
      'Microsoft.KeyVault/vaults/secrets/readMetadata/action',
    ],
  },
  'Key Vault Secrets Officer': {
    id: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
    description: 'Does everything with secrets but deciding who may read them.',
    actions: [...usual, ...vaultReads],
    dataActions: ['Microsoft.KeyVault/vaults/secrets/*'],
  },
  'Key Vault Administrator': {
    id: '00482a5a-887f-4fb3-b363-3b7fe8e74483',
    description: 'Does everything with what is in a vault.',
    actions: [...usual, ...vaultReads],
    dataActions: ['Microsoft.KeyVault/vaults/*'],
  },
  AcrPull: {
    id: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
    description: 'Pulls container images.',
    actions: ['Microsoft.ContainerRegistry/registries/pull/read'],
  },
  AcrPush: {
    id: '8311e382-0749-4cb8-b61a-304f252e45ec',
    description: 'Pushes and pulls container images.',
    actions: ['Microsoft.ContainerRegistry/registries/pull/read', 'Microsoft.ContainerRegistry/registries/push/write'],
  },
} satisfies Record<string, BuiltInRole>
export { health, usual }
