import { type Facts, noFacts, type Permission, type Resource, type RoleAssignment } from '#lib/model/facts.ts'
import { type PrincipalId, roleKey } from '#lib/model/guid.ts'
import { managementGroupScope, type ScopeId, scopeId } from '#lib/model/scope.ts'

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

const roles: [name: string, permissions: Permission[], weight: number][] = [
  ['Reader', [permission({ actions: ['*/read'] })], 30],
  [
    'Storage Blob Data Reader',
    [
      permission({
        actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/read'],
        dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'],
      }),
    ],
    25,
  ],
  [
    'Key Vault Secrets User',
    [
      permission({
        dataActions: [
          'Microsoft.KeyVault/vaults/secrets/getSecret/action',
          'Microsoft.KeyVault/vaults/secrets/readMetadata/action',
        ],
      }),
    ],
    20,
  ],
  [
    'Contributor',
    [
      permission({
        actions: ['*'],
        notActions: [
          'Microsoft.Authorization/*/Delete',
          'Microsoft.Authorization/*/Write',
          'Microsoft.Authorization/elevateAccess/Action',
        ],
      }),
    ],
    12,
  ],
  [
    'Virtual Machine Contributor',
    [
      permission({
        actions: ['Microsoft.Compute/virtualMachines/*', 'Microsoft.Network/networkInterfaces/*', '*/read'],
      }),
    ],
    6,
  ],
  ['Website Contributor', [permission({ actions: ['Microsoft.Web/sites/*', '*/read'] })], 4],
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
    2,
  ],
  ['Owner', [permission({ actions: ['*'] })], 1],
]

/** A small fast generator of numbers below `below`, from a fixed seed (mulberry32). */
export function numbersFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const guid = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

export function generatedTenant({ resources, identities, assignments }: TenantSize): Facts {
  const random = numbersFrom(resources)
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
  const total = roles.reduce((sum, [, , weight]) => sum + weight, 0)
  for (const [name, permissions] of roles)
    facts.roleDefinitions.push({
      id: roleKey(name.replaceAll(' ', '')),
      name,
      custom: false,
      assignableScopes: [],
      permissions,
    })
  const pickRole = () => {
    let at = random(total)
    for (const [name, , weight] of roles) {
      at -= weight
      if (at < 0) return roleKey(name.replaceAll(' ', ''))
    }
    return roleKey('Reader')
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
  for (let number = 0; number < assignments; number++) facts.roleAssignments.push(assignmentOf(number))
  return facts

  function assignmentOf(number: number): RoleAssignment {
    const kind = random(100)
    const scope =
      kind < 70
        ? facts.resources[random(facts.resources.length)]!.id
        : kind < 95
          ? facts.resourceGroups[random(facts.resourceGroups.length)]!.id
          : kind < 99
            ? facts.subscriptions[random(subscriptions)]!.id
            : random(20)
              ? managementGroupScope(`mg${random(20)}`)
              : root
    const who = random(10)
    const principal =
      who < 5
        ? guid(4, random(systems))
        : who < 9
          ? guid(2, random(users))
          : guid(5, random(Math.max(1, identities / 100)))
    return {
      id: `${scope}/providers/microsoft.authorization/roleassignments/${number}` as ScopeId,
      scope,
      principalId: principal as PrincipalId,
      roleId: pickRole(),
      state: 'active',
      ...(number % 50 === 0 ? { condition: '@Resource[x] StringEquals y' } : {}),
    }
  }
}
