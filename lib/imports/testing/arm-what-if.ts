export const quay = '/subscriptions/9ba00000-0000-4000-8000-00000000000a/resourceGroups/rg-quay'
export const gull = `${quay}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-gull`
const site = `${quay}/providers/Microsoft.Web/sites/app-gull`
const role = (id: string) => `/subscriptions/9ba00000/providers/Microsoft.Authorization/roleDefinitions/${id}`
const assignment = (name: string) => `${quay}/providers/Microsoft.Authorization/roleAssignments/${name}`

/** A new identity is given Owner, an app wears it and has one of its own, and an assignment goes. */
export const armWhatIfFile = {
  status: 'Succeeded',
  error: null,
  changes: [
    {
      resourceId: gull,
      changeType: 'Create',
      before: null,
      after: {
        apiVersion: '2023-01-31',
        id: gull,
        name: 'id-gull',
        type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
        location: 'westeurope',
      },
      delta: null,
    },
    {
      resourceId: site,
      changeType: 'Create',
      before: null,
      after: {
        id: site,
        name: 'app-gull',
        type: 'Microsoft.Web/sites',
        location: 'westeurope',
        identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [gull]: {} } },
        properties: { siteConfig: { appSettings: [{ name: 'PASSWORD', value: 'slack-water' }] } },
      },
    },
    {
      resourceId: assignment('9ba00000-0000-4000-8000-0000000000f1'),
      changeType: 'Create',
      before: null,
      after: {
        type: 'Microsoft.Authorization/roleAssignments',
        properties: {
          principalId: `[reference('${gull}', '2023-01-31').principalId]`,
          principalType: 'ServicePrincipal',
          roleDefinitionId: role('8e3af657-a8ff-443c-a75c-2fe8c4bcb635'),
        },
      },
    },
    {
      resourceId: assignment('9ba00000-0000-4000-8000-0000000000f2'),
      changeType: 'Delete',
      before: {
        type: 'Microsoft.Authorization/roleAssignments',
        properties: {
          principalId: '9ba00000-0000-4000-8000-000000000001',
          roleDefinitionId: role('b24988ac-6180-42a0-ab88-20f7382dd24c'),
        },
      },
      after: null,
    },
  ],
}
