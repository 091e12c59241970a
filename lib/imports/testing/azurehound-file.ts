const tenantId = '5ea00000-0000-4000-8000-000000000001'
const sub = '/subscriptions/5ea00000-0000-4000-8000-00000000000a'
const rg = `${sub}/resourceGroups/rg-Quay`
const up = (text: string) => text.toUpperCase()
const guid = (last: string) => `5ea00000-0000-4000-8000-0000000000${last}`
const assignments = 'Microsoft.Authorization/roleAssignments'
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
const blobReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'

export const crane = `${rg}/providers/Microsoft.Compute/virtualMachines/vm-Crane`
export const buoy = `${rg}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-Buoy`
export const lamp = `${rg}/providers/Microsoft.App/containerApps/ca-Lamp`
const vault = `${rg}/providers/Microsoft.KeyVault/vaults/kv-Tide`

const identityOf = (home: string, isExplicit: boolean) => ({
  accountEnabled: true,
  alternativeNames: [`isExplicit=${isExplicit ? 'True' : 'False'}`, home],
  servicePrincipalType: 'ManagedIdentity',
})
const assignment = (last: string, at: string, [principal, role]: [string, string]) => ({
  id: `${at}/providers/${assignments}/${guid(last)}`,
  name: guid(last),
  type: assignments,
  properties: {
    principalId: up(guid(principal)),
    roleDefinitionId: `${sub}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    scope: up(at),
  },
})
const inherited = assignment('f1', sub, ['0b', owner])
const own = assignment('f2', crane, ['0c', blobReader])
const withTenant = { tenantId: up(tenantId), tenantName: 'FERRY LINE' }

/** What AzureHound 3 writes of an invented tenant: ids and most names in upper case, one data role, one unlisted host. */
export const azurehoundRecords = [
  { kind: 'AZTenant', data: { id: up(`/tenants/${tenantId}`), tenantId: up(tenantId), displayName: 'FERRY LINE' } },
  {
    kind: 'AZManagementGroupDescendant',
    data: {
      id: up(sub),
      name: sub.split('/').at(-1),
      type: 'Microsoft.Management/managementGroups/subscriptions',
      properties: { parent: { id: up(`/providers/Microsoft.Management/managementGroups/${tenantId}`) } },
    },
  },
  { kind: 'AZSubscription', data: { id: up(sub), subscriptionId: up(guid('0a')), displayName: 'PIER', ...withTenant } },
  { kind: 'AZResourceGroup', data: { id: up(rg), name: 'rg-Quay', type: 'Microsoft.Resources/resourceGroups' } },
  {
    kind: 'AZVM',
    data: {
      id: up(crane),
      name: 'vm-Crane',
      type: 'Microsoft.Compute/virtualMachines',
      location: 'westeurope',
      plan: {},
      identity: {
        type: 'SystemAssigned, UserAssigned',
        principalId: up(guid('0c')),
        userAssignedIdentities: { [buoy]: { clientId: guid('1b'), principalId: up(guid('0b')) } },
      },
      properties: { osProfile: { adminPassword: 'tide-and-time', customData: 'dGlkZQ==' } },
      ...withTenant,
    },
  },
  {
    kind: 'AZKeyVault',
    data: {
      id: up(vault),
      name: 'kv-Tide',
      type: 'Microsoft.KeyVault/vaults',
      properties: { accessPolicies: [{ objectId: up(guid('0b')), permissions: { secrets: ['get'] } }] },
    },
  },
  { kind: 'AZSubscriptionUserAccessAdmin', data: { userAccessAdmins: null, subscriptionId: up(sub) } },
  {
    kind: 'AZSubscriptionOwner',
    data: { owners: [{ owner: inherited, subscriptionId: up(sub) }], subscriptionId: up(sub) },
  },
  {
    kind: 'AZVMRoleAssignment',
    data: {
      roleAssignments: [inherited, own].map((roleAssignment) => ({ roleAssignment, virtualMachineId: up(crane) })),
      virtualMachineId: up(crane),
    },
  },
  {
    kind: 'AZServicePrincipal',
    data: { id: up(guid('0c')), appId: up(guid('1c')), displayName: 'VM-CRANE', ...identityOf(crane, false) },
  },
  {
    kind: 'AZServicePrincipal',
    data: { id: up(guid('0b')), appId: up(guid('1b')), displayName: 'ID-BUOY', ...identityOf(buoy, true) },
  },
  {
    kind: 'AZServicePrincipal',
    data: { id: up(guid('0d')), appId: up(guid('1d')), displayName: 'CA-LAMP', ...identityOf(lamp, false) },
  },
  {
    kind: 'AZApp',
    data: { id: up(guid('e1')), appId: up(guid('e2')), displayName: 'TIMETABLE', publisherDomain: 'ferry.example' },
  },
  {
    kind: 'AZFederatedIdentityCredential',
    data: {
      appId: up(guid('e2')),
      fics: [
        {
          appId: up(guid('e2')),
          fic: {
            id: guid('e3'),
            name: 'publish',
            issuer: 'https://issuer.example',
            subject: 'repo:ferry/timetable',
            audiences: ['api://AzureADTokenExchange'],
          },
        },
      ],
    },
  },
  { kind: 'AZGroup', data: { id: up(guid('ab')), displayName: 'PILOTS', securityEnabled: true, ...withTenant } },
  {
    kind: 'AZGroupMember',
    data: {
      groupId: up(guid('ab')),
      members: [
        { groupId: up(guid('ab')), member: { '@odata.type': '#microsoft.graph.servicePrincipal', id: up(guid('0d')) } },
      ],
    },
  },
  {
    kind: 'AZRoleAssignment',
    data: {
      roleDefinitionId: '62E90394-69F5-4237-9190-012177145E10',
      roleAssignments: [
        {
          id: 'ra',
          roleDefinitionId: '62E90394-69F5-4237-9190-012177145E10',
          principalId: up(guid('0b')),
          directoryScopeId: '/',
          roleDefinition: { id: '' },
        },
      ],
      tenantId: up(tenantId),
    },
  },
  {
    kind: 'AZAppRoleAssignment',
    data: {
      id: 'x',
      appRoleId: '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
      principalId: up(guid('0b')),
      principalType: 'ServicePrincipal',
      resourceId: up(guid('aa')),
      resourceDisplayName: 'Microsoft Graph',
    },
  },
]

export const azurehoundFile = {
  data: azurehoundRecords,
  meta: { type: 'azure', version: 5, count: azurehoundRecords.length },
}
