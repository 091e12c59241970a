import { type Facts, noFacts, type Permission, type Resource, type RoleAssignment } from '#lib/model/facts.ts'
import { type PrincipalId, roleKey } from '#lib/model/guid.ts'
import { managementGroupScope, type ScopeId, scopeId } from '#lib/model/scope.ts'
import { randomFrom } from '#lib/model/testing/random.ts'

/** A tenant of any size in the proportions of a real one; the same size always gives the same tenant. */
export interface TenantSize {
  resources: number
  identities: number
  assignments: number
}

export const sizes = [10_000, 100_000, 1_000_000].map(
  (resources): TenantSize => ({
    resources,
    identities: resources / 10,
    assignments: resources / 2,
  }),
)

const hostTypes = [
  'microsoft.compute/virtualmachines',
  'microsoft.web/sites',
  'microsoft.app/containerapps',
  'microsoft.logic/workflows',
]
const targetTypes = [
  'microsoft.storage/storageaccounts',
  'microsoft.keyvault/vaults',
  'microsoft.sql/servers',
  'microsoft.network/networkinterfaces',
  'microsoft.compute/disks',
]

const permission = (some: Partial<Permission>): Permission => ({
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  ...some,
})

/** Weights at a resource, at its resource group, and above: broad scopes are mostly given to read. */
const roles: [name: string, permissions: Permission[], weights: [number, number, number]][] = [
  ['Reader', [permission({ actions: ['*/read'] })], [200, 400, 900]],
  [
    'Storage Blob Data Reader',
    [
      permission({
        actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/read'],
        dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'],
      }),
    ],
    [400, 250, 70],
  ],
  [
    'Key Vault Secrets User',
    [permission({ dataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] })],
    [350, 200, 10],
  ],
  [
    'Contributor',
    [
      permission({
        actions: ['*'],
        notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'],
      }),
    ],
    [20, 80, 12],
  ],
  [
    'Virtual Machine Contributor',
    [
      permission({
        actions: ['Microsoft.Compute/virtualMachines/*', 'Microsoft.Network/networkInterfaces/*', '*/read'],
      }),
    ],
    [15, 30, 3],
  ],
  ['Website Contributor', [permission({ actions: ['Microsoft.Web/sites/*', '*/read'] })], [10, 20, 2]],
  [
    'Managed Identity Operator',
    [
      permission({
        actions: [
          'Microsoft.ManagedIdentity/userAssignedIdentities/*/read',
          'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
        ],
      }),
    ],
    [4, 15, 1],
  ],
  ['Owner', [permission({ actions: ['*'] })], [1, 5, 2]],
]

const subscriptionOf = (group: ScopeId) => group.slice(0, group.indexOf('/resourcegroups/')) as ScopeId
const keyOf = (role: string) => roleKey(role.replaceAll(' ', ''))
const guid = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

export function generatedTenant({ resources, identities, assignments }: TenantSize): Facts {
  const { below: random } = randomFrom(resources)
  const facts = noFacts()
  const subscriptions = Math.max(4, Math.round(resources / 2500))
  const groupsEach = 50
  const root = managementGroupScope('root')
  facts.managementGroups.push({ id: root, name: 'root', parent: scopeId('/') })
  for (let group = 0; group < 20; group++)
    facts.managementGroups.push({ id: managementGroupScope(`mg${group}`), name: `mg${group}`, parent: root })
  for (let subscription = 0; subscription < subscriptions; subscription++) {
    const id = scopeId(`/subscriptions/${guid(1, subscription)}`)
    facts.subscriptions.push({
      id,
      name: `sub-${subscription}`,
      tenantId: 'tenant',
      ancestors: [managementGroupScope(`mg${subscription % 20}`), root],
    })
    for (let group = 0; group < groupsEach; group++)
      facts.resourceGroups.push({ id: `${id}/resourcegroups/rg-${group}` as ScopeId, name: `rg-${group}` })
  }
  const groupAt = (number: number) => facts.resourceGroups[number % facts.resourceGroups.length]!.id
  // Two in five identities are user-assigned, each worn by three hosts; the others are system-assigned.
  const users = Math.round(identities * 0.4)
  const systems = identities - users
  const hosts = systems + users * 3
  const userId = (user: number) =>
    `${groupAt(user * 7)}/providers/microsoft.managedidentity/userassignedidentities/id-${user}` as ScopeId
  for (let user = 0; user < users; user++) {
    const id = userId(user)
    facts.resources.push({
      id,
      name: `id-${user}`,
      type: 'microsoft.managedidentity/userassignedidentities',
      location: 'westeurope',
      wears: [],
      settings: { principalId: guid(2, user), clientId: guid(3, user) },
    })
  }
  for (let host = 0; host < resources - users; host++) {
    const wearsUser = host >= systems && host < hosts
    const type = host < hosts ? hostTypes[host % hostTypes.length]! : targetTypes[host % targetTypes.length]!
    const id = `${groupAt(random(1 << 30))}/providers/${type}/r-${host}` as ScopeId
    const resource: Resource = { id, name: `r-${host}`, type, location: 'westeurope', wears: [] }
    if (host < systems) resource.wears = [{ how: 'system', principalId: guid(4, host) as PrincipalId }]
    else if (wearsUser) {
      const user = Math.floor((host - systems) / 3)
      resource.wears = [{ how: 'user', identityId: userId(user), principalId: guid(2, user) as PrincipalId }]
    }
    facts.resources.push(resource)
  }
  for (const [name, permissions] of roles)
    facts.roleDefinitions.push({ id: keyOf(name), name, custom: false, assignableScopes: [], permissions })
  const totals = [0, 1, 2].map((breadth) => roles.reduce((sum, [, , weights]) => sum + weights[breadth]!, 0))
  const pickRole = (breadth: number) => {
    let at = random(totals[breadth]!)
    for (const [name, , weights] of roles) {
      at -= weights[breadth]!
      if (at < 0) return keyOf(name)
    }
    return keyOf('Reader')
  }
  for (let group = 0; group < identities / 100; group++)
    facts.groupMemberships.push({
      id: guid(5, group) as PrincipalId,
      complete: true,
      memberIds: Array.from(
        { length: 20 },
        () => (random(2) ? guid(4, random(systems)) : guid(2, random(users))) as PrincipalId,
      ),
    })
  const byGroup = new Map<ScopeId, number[]>()
  for (const [at, { id }] of facts.resources.entries()) {
    const group = id.slice(0, id.indexOf('/providers/')) as ScopeId
    const list = byGroup.get(group)
    if (list) list.push(at)
    else byGroup.set(group, [at])
  }
  for (let number = 0; number < assignments; number++) facts.roleAssignments.push(assignmentOf(number))
  return facts

  function resourceIn(group: ScopeId): ScopeId {
    const inside = byGroup.get(group)
    return inside ? facts.resources[inside[random(inside.length)]!]!.id : group
  }

  /** Most of what an identity is given lies near it: in its resource group, else in its subscription. */
  function assignmentOf(number: number): RoleAssignment {
    const who = random(10)
    const holder = who < 5 ? random(systems) : random(users)
    const home = who < 5 ? facts.resources[users + holder]!.id : userId(holder)
    const group = home.slice(0, home.indexOf('/providers/')) as ScopeId
    const near = random(100) < 85 ? group : facts.resourceGroups[random(facts.resourceGroups.length)]!.id
    const kind = random(1000)
    const breadth = kind < 700 ? 0 : kind < 970 ? 1 : 2
    const scope =
      breadth === 0
        ? resourceIn(near)
        : breadth === 1
          ? near
          : random(10)
            ? subscriptionOf(near)
            : managementGroupScope(`mg${random(20)}`)
    const principal =
      who < 5 ? guid(4, holder) : who < 9 ? guid(2, holder) : guid(5, random(Math.max(1, identities / 100)))
    return {
      id: `${scope}/providers/microsoft.authorization/roleassignments/${number}` as ScopeId,
      scope,
      principalId: principal as PrincipalId,
      roleId: pickRole(breadth),
      state: 'active',
      ...(number % 50 === 0 ? { condition: '@Resource[x] StringEquals y' } : {}),
    }
  }
}
