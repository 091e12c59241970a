import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { becomingTenant, deniedTenant, principals } from '../graph/proof/random-becoming.ts'
import { indexOf, type TenantIndex } from '../graph/tenant/tenant-index.ts'
import { smallTenant } from '../graph/testing/small-tenant.ts'
import { doorsOf } from '../graph/verdict/tenant-doors.ts'
import { containmentOf, cutLevel, reachedWithout } from './containment.ts'
import type { CutStep } from './cut-step.ts'
import { defaultJewels, jewelOf } from './jewel.ts'
import { type Subject, subjectOf } from './subject.ts'

const at = '2027-01-01T00:00:00Z'
const g = (name: string) => `/subscriptions/s/resourceGroups/${name}`
const vm = (name: string) => `${g('web')}/providers/Microsoft.Compute/virtualMachines/${name}`
const vault = `${g('keys')}/providers/Microsoft.KeyVault/vaults/vault`
const shared = `${g('ids')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared`

const tenantWith = (more: Parameters<typeof smallTenant>[0] = {}) =>
  indexOf(
    smallTenant({
      subscriptions: { s: [] },
      roles: {
        Reader: [{ actions: ['*/read'] }],
        Owner: [{ actions: ['*'] }],
        Machines: [{ actions: ['Microsoft.Compute/*'] }],
        Secrets: [{ dataActions: ['Microsoft.KeyVault/vaults/secrets/getSecret/action'] }],
      },
      resources: [
        { id: shared, settings: { principalId: 'shared-id' } },
        { id: vm('one'), wears: [{ principalId: 'one-id' }] },
        { id: vm('two'), wears: [{ principalId: 'two-id' }, { identityId: shared, principalId: 'shared-id' }] },
        { id: vm('three'), wears: [{ identityId: shared, principalId: 'shared-id' }] },
        { id: vault, settings: { enableRbacAuthorization: true } },
      ],
      assignments: [
        { who: 'one-id', role: 'Machines', at: g('web') },
        { who: 'shared-id', role: 'Secrets', at: vault },
        { who: 'two-id', role: 'Secrets', at: g('keys') },
      ],
      ...more,
    }),
  )

function contained(index: TenantIndex, node: string, ...nodes: string[]) {
  const subject = subjectOf(index, node) as Subject
  const jewels = nodes.map((one) => jewelOf(index, one)!)
  return containmentOf(index, { subject, jewels, at })
}
const words = (steps: CutStep[]) =>
  steps
    .map((step) => {
      if (step.kind === 'removeRoleAssignment') return `${step.kind} ${step.assignment.principalId}`
      if (step.kind === 'removeGroupMember') return `${step.kind} ${step.member} ${step.group}`
      return 'identity' in step ? `${step.kind} ${step.identity.name}` : step.kind
    })
    .sort()

describe('the fewest things to take away', () => {
  it('are one role, where one role carries every way', () => {
    const { outcome, steps, verified, fewest } = contained(tenantWith(), vm('one'), vault)
    expect({ outcome, verified, fewest }).toEqual({ outcome: 'cut', verified: true, fewest: true })
    expect(words(steps)).toEqual(['removeRoleAssignment one-id'])
  })

  it('are two, where two ways share nothing', () => {
    const { steps } = contained(tenantWith(), vm('two'), vault)
    expect(words(steps)).toEqual(['removeRoleAssignment shared-id', 'removeRoleAssignment two-id'])
  })

  it('are none, where the jewel is not reached', () => {
    expect(contained(tenantWith(), vm('three'), `identity:one-id`)).toMatchObject({ outcome: 'nothing', steps: [] })
  })

  it('cannot be found where the node is the jewel itself', () => {
    expect(contained(tenantWith(), 'identity:one-id', 'identity:one-id').outcome).toBe('impossible')
  })

  it('are one membership, where a group holds several roles', () => {
    const index = tenantWith({
      groups: { team: ['one-id'] },
      assignments: [
        { who: 'team', role: 'Secrets', at: vault },
        { who: 'team', role: 'Owner', at: g('keys') },
      ],
    })
    expect(words(contained(index, vm('one'), vault).steps)).toEqual(['removeGroupMember one-id team'])
  })

  it('cut again what only two roles together open, beside one that opens it alone', () => {
    const runner = 'Microsoft.Automation/automationAccounts/runner'
    const index = tenantWith({
      roles: {
        Contributor: [{ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] }],
        Runbooks: [{ actions: ['Microsoft.Automation/automationAccounts/runbooks/write'] }],
        Jobs: [{ actions: ['Microsoft.Automation/automationAccounts/jobs/write'] }],
      },
      resources: [
        { id: vm('one'), wears: [{ principalId: 'one-id' }] },
        { id: `${g('jobs')}/providers/${runner}`, wears: [{ principalId: 'runner-id' }] },
      ],
      assignments: [
        { who: 'one-id', role: 'Contributor', at: '/' },
        { who: 'one-id', role: 'Runbooks', at: '/' },
        { who: 'one-id', role: 'Jobs', at: g('jobs') },
      ],
    })
    const { outcome, steps, verified } = contained(index, 'identity:one-id', 'identity:runner-id')
    expect({ outcome, verified, steps: steps.length }).toEqual({ outcome: 'cut', verified: true, steps: 2 })
    expect(words(steps)).toEqual(['removeRoleAssignment one-id', 'removeRoleAssignment one-id'])
    const roles = steps.map((step) => 'assignment' in step && step.assignment.roleId)
    expect(roles).toContain('contributor')
  })

  it('leave alone what only reads what the vault is', () => {
    const index = tenantWith({ assignments: [{ who: 'one-id', role: 'Reader', at: vault }] })
    expect(contained(index, vm('one'), vault).outcome).toBe('nothing')
  })

  it('leave what is perhaps there, and tell of it', () => {
    const index = tenantWith({ assignments: [{ who: 'one-id', role: 'Unread', at: vault }] })
    const { outcome, after } = contained(index, vm('one'), vault)
    expect(outcome).toBe('nothing')
    expect(after.map(({ level }) => level)).toEqual([1])
  })
})

it('by default the jewels are subscriptions, vaults, and what administers the directory', () => {
  const index = tenantWith({ directoryRoles: [{ who: 'one-id', role: '62e90394-69f5-4237-9190-012177145e10' }] })
  expect(defaultJewels(index).map(({ name }) => name)).toEqual([
    'subscription s',
    'Global Administrator of Microsoft Entra',
    'key vault vault',
  ])
  const [, directory] = defaultJewels(index)
  expect(words(contained(index, vm('one'), directory!.node).steps)).toEqual(['removeDoorEntry'])
})

/** Machines that wear two identities, and each principal. */
const froms = ['vm-b', 'vm-b', 'vm-b', 'aks', 'aks', ...principals.map((one) => `principal:${one}`)]

/** Everything in a tenant that can be taken away. */
function allSteps(index: TenantIndex): CutStep[] {
  const { roleAssignments, groupMemberships } = index.facts
  return [
    ...doorsOf(index).entries.map((entry): CutStep => ({ kind: 'removeDoorEntry', entry })),
    ...roleAssignments.map((assignment): CutStep => ({ kind: 'removeRoleAssignment', assignment })),
    ...groupMemberships.flatMap(({ id, memberIds }) =>
      memberIds.map((member): CutStep => ({ kind: 'removeGroupMember', group: id, member })),
    ),
    ...index.identities.all.flatMap((identity) =>
      identity.wornBy.flatMap(({ resource, wear }): CutStep[] =>
        wear.how === 'user'
          ? [{ kind: 'detachIdentity', resource, identity }]
          : wear.how === 'system'
            ? [{ kind: 'disableSystemAssigned', resource, identity }]
            : [],
      ),
    ),
  ]
}

function* subsets<T>(all: T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield []
  else
    for (let at = from; at < all.length; at++)
      for (const rest of subsets(all, size - 1, at + 1)) yield [all[at]!, ...rest]
}

test.each([
  ['with few denies', becomingTenant, true],
  ['with denies', deniedTenant, false],
])(
  'whatever tenant, the steps keep the node from the jewels, and no fewer do: tenants %s',
  { timeout: 120_000 },
  (_, tenants, demands) => {
    let [cuts, several, proved] = [0, 0, 0]
    fc.assert(
      fc.property(tenants, fc.constantFrom(...froms), fc.constantFrom(...principals), (facts, from, to) => {
        const index = indexOf(facts)
        const subject = subjectOf(index, from)
        const identity = index.identities.byPrincipal.get(to as never)
        if ('several' in subject || !identity) return
        const jewels = [jewelOf(index, `identity:${identity.key}`)!, ...defaultJewels(index)]
        const asked = { subject, jewels, at }
        const { outcome, steps, verified, fewest } = containmentOf(index, asked)
        if (outcome !== 'cut') return
        cuts++
        const holds = (taken: CutStep[]) => reachedWithout(index, asked, taken).every(({ level }) => level < cutLevel)
        expect(verified).toBe(holds(steps))
        if (demands) expect(verified).toBe(true)
        if (!fewest || steps.length > 3) return
        proved++
        if (steps.length > 1) several++
        for (const fewer of subsets(allSteps(index), steps.length - 1))
          expect(holds(fewer), words(fewer).join()).toBe(false)
      }),
      { numRuns: 700 },
    )
    expect(cuts).toBeGreaterThan(20)
    expect(proved).toBeGreaterThan(10)
    expect(several).toBeGreaterThan(1)
  },
)
