import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Permission, RoleDefinition } from '../../model/facts.ts'
import { principalId, roleKey } from '../../model/guid.ts'
import { techniques as allTechniques } from '../../techniques/techniques/index.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { accessOf } from './access.ts'
import { techniqueIndexOf } from './technique-index.ts'

const s1 = '/subscriptions/s1'
const inGroup = (name: string) => `${s1}/resourceGroups/rg/providers/${name}`
const assigning = ['Microsoft.Authorization/roleAssignments/write']
const about = '@Request[Microsoft.Authorization/roleAssignments:'
const only = (...roles: string[]) => `${about}RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roles.join(', ')}}`
const types = (...names: string[]) =>
  `${about}PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {${names.map((name) => `'${name}'`).join(', ')}}`
const to = (...ids: string[]) => `${about}PrincipalId] ForAnyOfAnyValues:GuidEquals {${ids.join(', ')}}`

const tenant: SmallTenant = {
  subscriptions: { s1: [] },
  resources: [
    { id: inGroup('Microsoft.Compute/virtualMachines/vm'), wears: [{ principalId: 'machine' }] },
    { id: inGroup('Microsoft.ManagedIdentity/userAssignedIdentities/id'), settings: { principalId: 'shared' } },
    { id: inGroup('Microsoft.Automation/automationAccounts/aa'), wears: [{ principalId: 'account' }] },
  ],
  principals: { ann: { kind: 'user' }, ben: { kind: 'user' } },
  groups: { team: ['ann'] },
  roles: {
    owner: [{ actions: ['*'] }],
    harmless: [{ actions: ['*/read'], dataActions: ['Microsoft.Storage/*'] }],
    machines: [{ actions: ['Microsoft.Compute/virtualMachines/*'] }],
    runbooks: [{ actions: ['Microsoft.Automation/automationAccounts/runbooks/write'] }],
    jobs: [{ actions: ['Microsoft.Automation/automationAccounts/jobs/write'] }],
    assigner: [{ actions: assigning }],
    steward: [{ actions: assigning, condition: only('harmless') }],
    climber: [{ actions: assigning, condition: only('climber', 'machines') }],
    ladder: [{ actions: assigning, condition: only('assigner') }],
  },
}

/** Identities that fall with whoever holds the roles, with their levels: 3 is sure, 2 conditional, 1 unknown. */
function fallsWith(held: { role: string; condition?: string }[], who = 'ann', denies: SmallTenant['denies'] = []) {
  const assignments = held.map((one) => ({ who, at: s1, ...one }))
  const { fallen } = accessOf(indexOf(smallTenant({ ...tenant, assignments, denies }))).blastRadius(principalId(who))
  return Array.from(fallen, ({ identity, level }) => `${identity.key} ${level}`).sort()
}

describe('the right to assign roles', () => {
  it('opens everything below where nothing limits it, and conditionally where its condition is not understood', () => {
    expect(fallsWith([{ role: 'assigner' }])).toEqual(['account 3', 'machine 3', 'shared 3'])
    expect(fallsWith([{ role: 'assigner', condition: 'what is this' }])).toEqual(['account 2', 'machine 2', 'shared 2'])
  })

  it('opens nothing where only harmless roles may be assigned, by the assignment’s condition or the role’s', () => {
    expect(fallsWith([{ role: 'assigner', condition: only('harmless') }])).toEqual([])
    expect(fallsWith([{ role: 'steward' }])).toEqual([])
    expect(fallsWith([{ role: 'steward', condition: only('owner') }])).toEqual([])
  })

  it('opens, conditionally, what the roles open that may be assigned', () => {
    expect(fallsWith([{ role: 'assigner', condition: only('machines', 'harmless') }])).toEqual(['machine 2'])
    expect(fallsWith([{ role: 'assigner', condition: only('owner') }])).toEqual(['account 2', 'machine 2', 'shared 2'])
    const allButOwner = `${about}RoleDefinitionId] ForAnyOfAllValues:GuidNotEquals {owner, assigner}`
    expect(fallsWith([{ role: 'assigner', condition: allButOwner }])).toEqual(['account 2', 'machine 2', 'shared 2'])
  })

  it('follows roles that assign further roles, in circles too', () => {
    expect(fallsWith([{ role: 'climber' }])).toEqual(['machine 2'])
    expect(fallsWith([{ role: 'ladder' }])).toEqual(['account 2', 'machine 2', 'shared 2'])
  })

  it('adds what is missing to roles that are held', () => {
    expect(fallsWith([{ role: 'jobs' }, { role: 'assigner', condition: only('runbooks') }])).toEqual(['account 2'])
    expect(fallsWith([{ role: 'assigner', condition: only('runbooks') }])).toEqual([])
    expect(fallsWith([{ role: 'assigner', condition: only('runbooks', 'jobs') }])).toEqual(['account 2'])
  })

  it('may open anything where a role that may be assigned was not read', () => {
    expect(fallsWith([{ role: 'assigner', condition: only('missing') }])).toEqual([
      'account 1',
      'machine 1',
      'shared 1',
    ])
  })

  it('is worth nothing to somebody who may give it only to other people', () => {
    const condition = (limit: string) => `${only('owner')} AND ${limit}`
    expect(fallsWith([{ role: 'assigner', condition: condition(to('ben')) }])).toEqual([])
    expect(fallsWith([{ role: 'assigner', condition: condition(to('ann')) }])).toHaveLength(3)
    expect(fallsWith([{ role: 'assigner', condition: condition(to('team')) }])).toHaveLength(3)
    expect(fallsWith([{ role: 'assigner', condition: condition(types('User')) }])).toHaveLength(3)
    expect(fallsWith([{ role: 'assigner', condition: condition(types('User')) }], 'machine')).toEqual([])
    expect(fallsWith([{ role: 'assigner', condition: condition(types('ServicePrincipal')) }])).toHaveLength(3)
    expect(fallsWith([{ role: 'assigner', condition: condition(types('Device')) }])).toEqual([])
    // Of whom nothing says what it is may be a user.
    expect(fallsWith([{ role: 'assigner', condition: condition(types('User')) }], 'somebody')).toHaveLength(3)
  })

  it('is stopped by a deny on assigning, or on all that the roles would use', () => {
    const denied = (...actions: string[]) =>
      fallsWith([{ role: 'assigner', condition: only('machines') }], 'ann', [
        { who: ['everyone'], at: s1, permissions: [{ actions }] },
      ])
    expect(denied('*/delete')).toEqual(['machine 2'])
    expect(denied('Microsoft.Authorization/*/write')).toEqual([])
    expect(denied('Microsoft.Compute/*')).toEqual([])
  })

  it('is followed backward just the same', () => {
    const assignments = [
      { who: 'ann', role: 'assigner', at: s1, condition: only('machines') },
      { who: 'ben', role: 'steward', at: s1 },
    ]
    const index = indexOf(smallTenant({ ...tenant, assignments }))
    const who = index.identities.all.map((identity) => {
      const becoming = accessOf(index).comeTo(identity)
      return [identity.key, Array.from(becoming, ({ principal, level }) => `${principal} ${level}`)]
    })
    expect(Object.fromEntries(who)).toEqual({ machine: ['ann 2'], shared: [], account: [] })
  })
})

const builtInRoles = new URL('../../../../shared/data/builtin-roles.json', import.meta.url)

describe.skipIf(!existsSync(builtInRoles))('of the built-in roles that assign roles under a condition', () => {
  type BuiltIn = {
    name: string
    roleName: string
    permissions: (Omit<Permission, 'condition'> & { condition?: string | null })[]
  }
  const roles = (JSON.parse(readFileSync(builtInRoles, 'utf8')) as BuiltIn[]).map(
    ({ name, roleName, permissions }): RoleDefinition => ({
      id: roleKey(name),
      name: roleName,
      custom: false,
      assignableScopes: [],
      permissions: permissions.map(({ condition, ...block }) => ({ ...block, ...(condition ? { condition } : {}) })),
    }),
  )
  const facts = { ...smallTenant({ ...tenant, roles: {} }), roleDefinitions: roles }
  const techniques = techniqueIndexOf(allTechniques, indexOf(facts))
  const opens = (role: RoleDefinition) => {
    const { levels, techniques: used } = techniques.powerOf(role)
    return techniques.classes.some((_, at) => levels[at]! > 0 && used[at]!.id === 'role-assignment-write')
  }
  const conditional = roles.filter((role) =>
    role.permissions.some(
      ({ actions, condition }) => condition && actions.some((action) => /roleAssignments\/(write|\*)/i.test(action)),
    ),
  )

  it('most open nothing by it, and those that may give out strong roles do', () => {
    expect(conditional.length).toBe(25)
    expect(
      conditional
        .filter(opens)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Azure Container Storage Contributor',
      'Azure Container Storage Owner',
      'Azure Resilience Management Drills Administrator',
      'Azure Resilience Management Drills Assets Administrator',
      'Azure Resilience Management Drills Target Resource Administrator',
      'Azure Resilience Management Goals Administrator',
      'Azure Resilience Management Recovery Administrator',
      'Microsoft Discovery Platform Administrator (Preview)',
      'Virtual Machine Data Access Administrator (preview)',
    ])
  })
})
