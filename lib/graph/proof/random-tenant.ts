import fc from 'fast-check'
import type { CoverageCell } from '../../model/coverage.ts'
import { type DenyAssignment, type Facts, noFacts, type RoleAssignment } from '../../model/facts.ts'
import { everyone, type PrincipalId, principalId, roleKey } from '../../model/guid.ts'
import {
  lastSegment,
  managementGroupScope,
  resourceTypeOf,
  rootScope,
  type ScopeId,
  scopeId,
} from '../../model/scope.ts'
import type { Question } from '../../model/verdict.ts'
import { accountSettings, blobAction, doorActions, vaultSettings, vaults } from './random-doors.ts'
import { actions, block, chance } from './random-permissions.ts'

export interface RandomTenant {
  facts: Facts
  coverage: CoverageCell[]
  questions: Question[]
}

/**
 * A small tenant in which everything that has ever been mistaken lies close together, and questions close to what is
 * granted in it. `whole`: everything was read, and only what was read is asked for.
 */
export function randomTenant(questions: number, whole = false): fc.Arbitrary<RandomTenant> {
  return fc
    .record({
      hierarchy: hierarchy(whole),
      groups: groups(whole),
      kinds: fc.tuple(...everybody.map(() => personKind(whole))),
      roles: fc.array(fc.array(block, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      grants: fc.array(grant(whole), { minLength: 3, maxLength: 9 }),
      onlyEligible: whole ? fc.constant(false) : chance(3),
      denies: fc.array(deny(whole), { maxLength: 3 }),
      listed: whole ? fc.constant([...resources]) : fc.subarray(resources),
      vaults: fc.tuple(
        ...vaults.map(() => fc.option(vaultSettings([...people, ...groupNames], whole), { freq: whole ? 1e6 : 8 })),
      ),
      accounts: fc.tuple(...resources.map(() => accountSettings(whole))),
      wears: fc.boolean(),
      cells: whole
        ? fc.constant<CoverageCell[]>([])
        : fc.oneof({ weight: 3, arbitrary: fc.constant<CoverageCell[]>([]) }, coverageCells, everythingIsCovered),
      asked: fc.array(asked, { minLength: questions, maxLength: questions }),
    })
    .map((parts) => {
      const facts = noFacts()
      addHierarchy(facts, parts.hierarchy)
      for (const [group, { members, kindIsRead, state }] of parts.groups.entries()) {
        const id = principalId(groupNames[group]!)
        if (kindIsRead) facts.principals.push({ id, kind: 'group', displayName: groupNames[group]! })
        if (state !== 'unread')
          facts.groupMemberships.push({ id, memberIds: members.map(principalId), complete: state === 'complete' })
      }
      for (const [person, kind] of parts.kinds.entries()) addPerson(facts, everybody[person]!, kind)
      for (const [role, permissions] of parts.roles.entries())
        facts.roleDefinitions.push({
          id: roleKey(roleNames[role]!),
          name: roleNames[role]!,
          custom: true,
          assignableScopes: [],
          permissions,
        })
      for (const id of parts.listed)
        facts.resources.push({ ...resource(id), settings: parts.accounts[resources.indexOf(id)] })
      for (const [at, settings] of parts.vaults.entries())
        if (settings !== null) facts.resources.push({ ...resource(vaults[at]!), settings })
      // A machine refers to an identity in a subscription of which nothing else may have been read.
      if (parts.wears) facts.resources.push(resource(machine, `${unreadSubscription}${identity}`))
      for (const [index, { at, ...assignment }] of parts.grants.entries())
        facts.roleAssignments.push({
          id: ownId(at, 'roleAssignments', index),
          scope: scopeId(at),
          ...assignment,
          ...(parts.onlyEligible ? { state: 'eligible' } : {}),
        })
      for (const [index, { at, ...denied }] of parts.denies.entries())
        facts.denyAssignments.push({
          id: ownId(at, 'denyAssignments', index),
          name: `deny ${index}`,
          scope: scopeId(at),
          ...denied,
        })
      const known = whole ? parts.asked.filter(({ at }) => !unreadScopes.includes(at)) : parts.asked
      const questions = known.map((one) => question(one, facts))
      return {
        facts,
        coverage: parts.cells,
        questions: whole ? questions.filter(({ scope }) => isListed(facts, scope)) : questions,
      }
    })
}

/** Whether the storage account of a scope, where it is in one, is among the resources. */
function isListed(facts: Facts, scope: string) {
  const account = /^.*?\/providers\/microsoft\.storage\/storageaccounts\/[^/]+/.exec(scopeId(scope))?.[0]
  return account === undefined || facts.resources.some(({ id }) => id === account)
}

const ownId = (scope: string, type: string, index: number) =>
  scopeId(`${scope}/providers/microsoft.authorization/${type}/${index}`)

const managementGroups = ['mg-top', 'mg-a', 'mg-a1']
const mg = (name: string) => `/providers/Microsoft.Management/managementGroups/${name}`
const unreadSubscription = '/subscriptions/s3'
const storage = '/providers/Microsoft.Storage/storageAccounts'
const identity = '/resourceGroups/rg1/providers/Microsoft.ManagedIdentity/userAssignedIdentities/uami'
const machine = '/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Compute/virtualMachines/vm'
const account = `/subscriptions/s1/resourceGroups/rg1${storage}/acc`
// Names that begin alike, one above the other or side by side, children in no list, extensions, and odd but legal names.
const resources = [
  account,
  `/subscriptions/s1/resourceGroups/rg1${storage}/acc1`,
  `/subscriptions/s1/resourceGroups/rg10${storage}/acc`,
  `/subscriptions/s10/resourceGroups/rg1${storage}/acc`,
  `/subscriptions/s2/resourceGroups/providers${storage}/acc`,
]
const inside = [
  `${account}/blobServices/default/containers/c1`,
  `${account}/blobServices/default`,
  `${account}/providers/Microsoft.Authorization/locks/keep`,
  `/subscriptions/s1/providers/Microsoft.Authorization/policyAssignments/p`,
  `${mg('mg-a')}/providers/Microsoft.Authorization/policyAssignments/p`,
  `/subscriptions/s1/locations/north`,
  `/subscriptions/s2/resourceGroups/providers`,
  machine,
]
const containers = [
  '/',
  ...managementGroups.map(mg),
  '/subscriptions/s1',
  '/subscriptions/s10',
  '/subscriptions/s2',
  '/subscriptions/s1/resourceGroups/rg1',
  '/subscriptions/s1/resourceGroups/rg10',
  '/subscriptions/s10/resourceGroups/rg1',
]
const unreadScopes = [
  unreadSubscription,
  `${unreadSubscription}${identity}`,
  mg('mg-unread'),
  '/providers/Microsoft.Capacity/reservationOrders/r1',
]
const at = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...containers) },
  { weight: 2, arbitrary: fc.constantFrom(...resources) },
  { weight: 1, arbitrary: fc.constantFrom(...inside) },
)

const groupNames = ['g1', 'g2', 'g3', 'g4']
const people = ['p1', 'p2', 'p3']
const everybody = [...people, 'outsider']
const roleNames = ['Role-0', 'Role-1', 'Role-2', 'Role-3']
const missingRole = 'role-nobody-read'

function grant(whole: boolean) {
  return fc
    .record({
      at,
      who: fc.constantFrom(...people, ...groupNames),
      role: fc.constantFrom(...roleNames, ...(whole ? [] : [missingRole])),
      state: fc.constantFrom<RoleAssignment['state'][]>('active', 'active', 'active', 'active', 'eligible'),
      guarded: chance(35),
      typed: chance(50),
    })
    .map(({ at, who, role, state, guarded, typed }) => ({
      at,
      principalId: principalId(who),
      roleId: roleKey(role),
      state,
      ...(typed ? { principalType: groupNames.includes(who) ? 'Group' : 'ServicePrincipal' } : {}),
      ...(guarded ? { condition: '@Resource[a:b] StringEquals x' } : {}),
    }))
}

const named = fc.tuple(fc.constantFrom(...people, ...groupNames), chance(50)).map(([who, typed]) => ({
  id: principalId(who),
  ...(typed ? { type: groupNames.includes(who) ? 'Group' : 'ServicePrincipal' } : {}),
}))
const all: fc.Arbitrary<DenyAssignment['principals']> = fc.constant([{ id: everyone, type: 'SystemDefined' }])
const deny = (whole: boolean) =>
  fc
    .record({
      // A management group that nothing else tells of.
      at: whole ? at : fc.oneof({ weight: 12, arbitrary: at }, { weight: 1, arbitrary: fc.constant(mg('mg-unread')) }),
      principals: fc.oneof(all, fc.array(named, { minLength: 1, maxLength: 2 })),
      excludePrincipals: fc.array(named, { maxLength: 2 }),
      doNotApplyToChildScopes: chance(25),
      permissions: fc.array(block, { minLength: 1, maxLength: 2 }),
      guarded: chance(20),
      effect: fc.constantFrom<('enforced' | 'audit')[]>('enforced', 'enforced', 'enforced', 'audit'),
    })
    .map(({ guarded, ...rest }) => ({ ...rest, ...(guarded ? { condition: '@Principal[a] BoolEquals true' } : {}) }))

function groups(whole: boolean) {
  const states = ['complete', 'complete', 'complete', 'complete', 'partial', 'unread'] as const
  return fc.array(
    fc.record({
      // Groups in groups, themselves too, so that there are cycles.
      members: fc.uniqueArray(fc.constantFrom(...people, ...people, ...groupNames), { maxLength: 3 }),
      kindIsRead: whole ? fc.constant(true) : chance(70),
      state: whole ? fc.constant('complete' as const) : fc.constantFrom(...states),
    }),
    { minLength: groupNames.length, maxLength: groupNames.length },
  )
}

/** What says what somebody is, if anything does: whoever is not said to be anything may be a group. */
const personKind = (whole: boolean) =>
  fc.constantFrom(
    ...(['user', 'user', 'managedIdentity', 'worn', 'gone'] as const),
    ...(whole ? [] : (['unknown', 'unsaid'] as const)),
  )

function addPerson(
  facts: Facts,
  name: string,
  kind: ReturnType<typeof personKind> extends fc.Arbitrary<infer T> ? T : never,
) {
  const id = principalId(name)
  if (kind === 'gone') facts.directoryLookups.push({ id })
  else if (kind === 'worn')
    facts.resources.push({
      ...resource(`/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Compute/virtualMachines/of-${name}`),
      wears: [{ how: 'system', principalId: id }],
    })
  else if (kind !== 'unsaid') facts.principals.push({ id, kind, displayName: name })
}

function hierarchy(whole: boolean) {
  const isRead = whole ? fc.constant(true) : chance(85)
  return fc.record({
    // `mg-a1` is under `mg-a`, or beside it.
    nested: fc.boolean(),
    parents: fc.tuple(isRead, isRead, isRead),
    subscriptions: fc.array(
      fc.record({
        under: fc.constantFrom(undefined, ...managementGroups),
        isRead,
        isListed: whole ? fc.constant(true) : chance(85),
      }),
      { minLength: 3, maxLength: 3 },
    ),
  })
}

function addHierarchy(
  facts: Facts,
  { nested, parents, subscriptions }: ReturnType<typeof hierarchy> extends fc.Arbitrary<infer T> ? T : never,
) {
  const above = new Map([
    ['mg-a1', nested ? 'mg-a' : 'mg-top'],
    ['mg-a', 'mg-top'],
  ])
  for (const [index, name] of managementGroups.entries()) {
    const parent = above.get(name)
    const read = parent ? managementGroupScope(parent) : rootScope
    facts.managementGroups.push({ id: managementGroupScope(name), name, ...(parents[index] ? { parent: read } : {}) })
  }
  for (const [index, name] of ['s1', 's10', 's2'].entries()) {
    const { under, isRead, isListed } = subscriptions[index]!
    if (!isListed) continue
    const ancestors: ScopeId[] = []
    for (let at = under; at !== undefined; at = above.get(at)) ancestors.push(managementGroupScope(at))
    facts.subscriptions.push({ id: scopeId(`/subscriptions/${name}`), name, ...(isRead ? { ancestors } : {}) })
  }
}

function resource(id: string, identityId?: string): Facts['resources'][number] {
  const folded = scopeId(id)
  return {
    id: folded,
    shownId: id,
    name: lastSegment(id),
    type: resourceTypeOf(folded)!,
    wears: identityId ? [{ how: 'user', identityId: scopeId(identityId) }] : [],
  }
}

const coverageCells = fc.array(
  fc.record<CoverageCell>({
    dataset: fc.constantFrom('roleAssignments', 'roleAssignments', 'resources'),
    scope: fc.constantFrom(
      '/subscriptions/s1',
      '/subscriptions/s2',
      mg('mg-a'),
      '/subscriptions/s10/resourceGroups/rg9',
    ),
    state: fc.constantFrom('complete', 'complete', 'complete', 'partial', 'denied', 'throttled', 'absent', 'imported'),
    count: fc.constant(0),
  }),
  { minLength: 1, maxLength: 2 },
)

const everythingIsCovered: fc.Arbitrary<CoverageCell[]> = fc.constant([
  { dataset: 'roleAssignments', scope: '/', state: 'complete', count: 0 },
])

const asked = fc.record({
  who: fc.constantFrom(...people, ...people, 'g1', 'stranger'),
  at: fc.oneof({ weight: 40, arbitrary: at }, { weight: 1, arbitrary: fc.constantFrom(...unreadScopes) }),
  action: fc.constantFrom(...actions),
  /** Asked of someone who is granted something, at or below where it is granted, more often than not. */
  near: fc.nat(),
  below: fc.constantFrom('', '', `${storage}/acc`, '/providers/Microsoft.Authorization/locks/x/y/z'),
  data: chance(30),
  spelling: fc.nat(3),
  /** Of what lies behind a door or a key instead. */
  door: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.record({
        action: fc.constantFrom(...doorActions),
        target: fc.constantFrom(...vaults),
        inside: fc.constantFrom('', '/secrets/s'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        action: fc.constant(blobAction),
        target: fc.constantFrom(...resources),
        inside: fc.constantFrom('', '/blobServices/default/containers/c1'),
      }),
    },
  ),
})

function question(one: typeof asked extends fc.Arbitrary<infer T> ? T : never, facts: Facts): Question {
  let { who, at } = one as { who: string; at: string }
  const grants = facts.roleAssignments
  const near = grants[one.near % (grants.length * 2)]
  if (near && !unreadScopes.includes(at)) {
    if (!groupNames.includes(near.principalId)) who = near.principalId
    at = /^\/subscriptions\/[^/]+(\/resourcegroups\/[^/]+)?$/.test(near.scope)
      ? `${near.scope}${one.below}`
      : near.scope === '/'
        ? at
        : near.scope
  }
  const { door } = one
  if (door) at = door.target + door.inside
  const respell = [
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => `${text}/`,
  ][one.spelling]!
  return {
    id: '',
    principalId: (one.spelling === 1 ? who.toUpperCase() : who) as PrincipalId,
    scope: respell(at),
    ...(door
      ? { dataAction: one.spelling === 1 ? ` ${door.action.toUpperCase()}` : door.action }
      : one.data
        ? { dataAction: one.action }
        : { action: one.spelling === 1 ? ` ${one.action.toUpperCase()}` : one.action }),
  }
}
