import { hostileNames } from './hostile-names.ts'

const subscription = '11111111-2222-4333-8444-555555555555'
const place = `/subscriptions/${subscription}/resourceGroups/rg`
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
/** What is one part of an id may hold no slash; Azure's own names hold fewer letters yet. */
const inId = (name: string) => name.replace(/[/?#]/g, '_')

/** A tenant in which everything that a person can name has a hostile name: `count` of them, as exports would hold it. */
export function hostileTenant(count: number): { name: string; content: unknown }[] {
  const names = hostileNames(count)
  const [machines, identities, people, roles] = [0, 1, 2, 3].map((part) => names.filter((_, at) => at % 4 === part))
  const identityId = (name: string) =>
    `${place}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${inId(name)}`
  const definition = (number: number) =>
    `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid(30_000 + number)}`
  return [
    {
      name: 'containers.json',
      content: [
        {
          id: `/subscriptions/${subscription}`,
          subscriptionId: subscription,
          displayName: names[0],
          tenantId: guid(1),
        },
        {
          id: place,
          name: names[1],
          type: 'Microsoft.Resources/resourceGroups',
          location: names[2],
          tags: { [names[3]!]: names[4] },
        },
      ],
    },
    {
      name: 'resources.json',
      content: [
        ...identities!.map((name, at) => ({
          id: identityId(name),
          name,
          type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
          location: 'westeurope',
          properties: { principalId: guid(10_000 + at), clientId: guid(20_000 + at), tenantId: guid(1) },
        })),
        ...machines!.map((name, at) => ({
          id: `${place}/providers/Microsoft.Compute/virtualMachines/${inId(name)}`,
          name,
          type: 'Microsoft.Compute/virtualMachines',
          location: 'westeurope',
          tags: { [name]: name },
          identity: {
            type: 'UserAssigned',
            userAssignedIdentities: {
              [identityId(identities![at]!)]: { principalId: guid(10_000 + at), clientId: guid(20_000 + at) },
            },
          },
        })),
      ],
    },
    {
      name: 'users.json',
      content: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
        value: people!.map((name, at) => ({
          id: guid(40_000 + at),
          displayName: name,
          userPrincipalName: `${name}@evil.example`,
        })),
      },
    },
    {
      name: 'roles.json',
      content: {
        value: roles!.map((name, at) => ({
          id: definition(at),
          name: guid(30_000 + at),
          type: 'Microsoft.Authorization/roleDefinitions',
          properties: {
            roleName: name,
            type: 'CustomRole',
            description: name,
            assignableScopes: [`/subscriptions/${subscription}`],
            permissions: [{ actions: ['*'], notActions: [], dataActions: [], notDataActions: [] }],
          },
        })),
      },
    },
    {
      name: 'assignments.json',
      content: {
        value: roles!.map((name, at) => ({
          id: `${place}/providers/Microsoft.Authorization/roleAssignments/${guid(50_000 + at)}`,
          name: guid(50_000 + at),
          type: 'Microsoft.Authorization/roleAssignments',
          properties: {
            roleDefinitionId: definition(at),
            principalId: at % 2 === 0 ? guid(10_000 + at) : guid(40_000 + at),
            principalType: at % 2 === 0 ? 'ServicePrincipal' : 'User',
            scope: place,
            description: name,
          },
        })),
      },
    },
  ]
}
