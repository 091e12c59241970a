import fc from 'fast-check'
import type { Json, Permission } from '../../model/facts.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'

const s1 = '/subscriptions/s1'
export const group = (name: string) => `${s1}/resourceGroups/${name}`
const at = (name: string, resource: string) => `${group(name)}/providers/${resource}`

/** A tenant of few hosts in which nearly everybody can become somebody. */
const hosts: NonNullable<SmallTenant['resources']> = [
  { id: at('u', 'Microsoft.ManagedIdentity/userAssignedIdentities/shared'), settings: { principalId: 'iu' } },
  { id: at('a', 'Microsoft.Compute/virtualMachines/vm-a'), wears: [{ principalId: 'ia' }] },
  {
    id: at('b', 'Microsoft.Compute/virtualMachines/vm-b'),
    wears: [
      { principalId: 'ib' },
      { identityId: at('u', 'Microsoft.ManagedIdentity/userAssignedIdentities/shared'), principalId: 'iu' },
    ],
  },
  // Side by side, so that the end of the one is the beginning of the other.
  { id: at('b', 'Microsoft.Compute/virtualMachines/vm-b2'), wears: [{ principalId: 'ib2' }] },
  // Another host of the same identity, so that one of two may be denied.
  {
    id: at('c', 'Microsoft.Compute/virtualMachines/vm-c'),
    wears: [{ identityId: at('u', 'Microsoft.ManagedIdentity/userAssignedIdentities/shared'), principalId: 'iu' }],
  },
  { id: at('c', 'Microsoft.Web/sites/app'), wears: [{ principalId: 'ic' }] },
  {
    id: at('a', 'Microsoft.ContainerService/managedClusters/aks'),
    wears: [
      { principalId: 'ik', how: 'system' },
      { principalId: 'ikubelet', how: 'kubelet' },
    ],
  },
  { id: at('c', 'Microsoft.Automation/automationAccounts/runner'), wears: [{ principalId: 'ir' }] },
  at('b', 'Microsoft.Storage/storageAccounts/data'),
]

/** A condition that lets only these roles be assigned. */
function only(...names: string[]) {
  const role = '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]'
  return `(!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (${role} ForAnyOfAnyValues:GuidEquals {${names.join(', ')}})`
}

const conditions = [
  'c',
  only('reader'),
  only('machines', 'login'),
  only('runbooks'),
  only('jobs', 'federate'),
  only('owner'),
  only('steward'),
  only('missing'),
]

const roles: SmallTenant['roles'] = {
  Reader: [{ actions: ['*/read'] }],
  Nothing: [],
  Owner: [{ actions: ['*'] }],
  Contributor: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }],
  Machines: [{ actions: ['Microsoft.Compute/virtualMachines/*'] }],
  Login: [{ dataActions: ['Microsoft.Compute/virtualMachines/loginAsAdmin/action'] }],
  Attach: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action'] }],
  Federate: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write'] }],
  Sites: [{ actions: ['Microsoft.Web/sites/*'] }],
  Clusters: [{ actions: ['Microsoft.ContainerService/managedClusters/*'] }],
  Runbooks: [{ actions: ['Microsoft.Automation/automationAccounts/runbooks/write'] }],
  Jobs: [{ actions: ['Microsoft.Automation/automationAccounts/jobs/write'] }],
  Assigner: [{ actions: ['Microsoft.Authorization/roleAssignments/write'] }],
  Steward: [{ actions: ['Microsoft.Authorization/roleAssignments/write'], condition: only('machines', 'steward') }],
  Guarded: [{ actions: ['Microsoft.Authorization/roleAssignments/write'], condition: 'c' }],
}

export const principals = ['p', 'ia', 'ib', 'ib2', 'ic', 'iu', 'ik', 'ikubelet', 'ir', 'g']
const scopes = ['/', s1, ...['a', 'b', 'c', 'u'].map(group), at('b', 'Microsoft.Compute/virtualMachines/vm-b')]

const assignment = fc.record({
  who: fc.constantFrom(...principals),
  role: fc.constantFrom(...Object.keys(roles), 'Missing'),
  at: fc.constantFrom(...scopes),
  condition: fc.option(fc.constantFrom(...conditions), { nil: undefined, freq: 3 }),
  eligible: fc.constantFrom(false, false, false, false, false, true),
})

/** Two roles that give something only together, where both hold. */
const pair = fc
  .record({
    who: fc.constantFrom(...principals),
    first: fc.constantFrom(...scopes),
    second: fc.constantFrom(...scopes),
  })
  .map(({ who, first, second }) => [
    { who, role: 'Runbooks', at: first },
    { who, role: 'Jobs', at: second },
  ])

const denied = fc.constantFrom<Partial<Permission>>(
  { actions: ['*'] },
  { actions: ['*'], dataActions: ['*'] },
  { actions: ['*'], notActions: ['*/read'] },
  { actions: ['Microsoft.Compute/*'] },
  { actions: ['Microsoft.Authorization/*/write'] },
  { actions: ['*/write'], condition: 'c' },
)

const deny = fc.record({
  who: fc.constantFrom<string[]>(['everyone'], ['g'], ['p', 'ia'], ['iu']),
  except: fc.constantFrom<string[]>([], [], ['ib'], ['g']),
  at: fc.constantFrom(...scopes),
  permissions: fc.tuple(denied),
  exactly: fc.constantFrom(false, false, true),
  audit: fc.constantFrom(false, false, false, true),
  condition: fc.option(fc.constant('c'), { nil: undefined, freq: 5 }),
})

/** A vault that goes by its own list, or by roles all the same. */
const vault = fc.record({
  policies: fc.array(
    fc.record({
      objectId: fc.constantFrom(...principals),
      permissions: fc.constantFrom<Json>({ secrets: ['Get'] }, { keys: ['all'] }, { certificates: [] }, {}),
    }),
    { maxLength: 3 },
  ),
  enableRbacAuthorization: fc.constantFrom(true, false, false),
})

type Denies = NonNullable<SmallTenant['denies']>

/** Fully read, save role definitions: what is missing elsewhere is for the single questions. */
const tenantWith = (denies: fc.Arbitrary<Denies>) =>
  fc
    .record({
      assignments: fc.array(assignment, { minLength: 3, maxLength: 12 }),
      denies,
      vault,
      pair: fc.option(pair, { nil: [] }),
      groups: fc.record({ g: fc.subarray(['p', 'ia', 'ib', 'h']), h: fc.subarray(['ic', 'g']) }),
    })
    .map(({ vault: { policies, enableRbacAuthorization }, pair, assignments, ...some }) => {
      const settings = { accessPolicies: policies, enableRbacAuthorization }
      const resources = [...hosts, { id: at('c', 'Microsoft.KeyVault/vaults/vault'), settings }]
      return smallTenant({
        subscriptions: { s1: [] },
        principals: { p: { kind: 'user' } },
        roles,
        resources,
        assignments: [...assignments, ...pair],
        ...some,
      })
    })

export const becomingTenant = tenantWith(
  fc.oneof({ weight: 2, arbitrary: fc.constant<Denies>([]) }, fc.array(deny, { maxLength: 3 })),
)

/** One in which somebody who takes over hosts is stopped at some of them, or would be if the deny blocked. */
export const deniedTenant = tenantWith(
  fc
    .record({
      deny,
      at: fc.constantFrom(...['b', 'c'].map(group)),
      audit: fc.boolean(),
      except: fc.constantFrom<string[]>([], ['g'], ['ia', 'p']),
    })
    .map(({ deny: one, at, audit, except }) => [
      {
        ...one,
        at,
        audit,
        who: ['everyone'],
        except,
        exactly: false,
        condition: undefined,
        permissions: [{ actions: ['Microsoft.Compute/*'] }],
      },
    ]),
)
