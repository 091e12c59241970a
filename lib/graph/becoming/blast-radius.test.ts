import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { principalId } from '../../model/guid.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { accessOf } from './access.ts'
import { level } from './technique-index.ts'

const s1 = '/subscriptions/s1'
const machine = (group: string, name: string) =>
  `${s1}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${name}`
const user = (group: string, name: string) =>
  `${s1}/resourceGroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
const roles = {
  Reader: [{ actions: ['*/read'] }],
  Owner: [{ actions: ['*'] }],
  Machines: [{ actions: ['Microsoft.Compute/virtualMachines/*'] }],
  Attach: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action'] }],
  Federate: [{ actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write'] }],
  Runbooks: [{ actions: ['Microsoft.Automation/automationAccounts/runbooks/write'] }],
  Jobs: [{ actions: ['Microsoft.Automation/automationAccounts/jobs/write'] }],
  Assigner: [{ actions: ['Microsoft.Authorization/roleAssignments/write'] }],
  Guarded: [{ actions: ['Microsoft.Authorization/roleAssignments/write'], condition: 'c' }],
}
const chain: SmallTenant = {
  subscriptions: { s1: [] },
  roles,
  resources: [
    { id: machine('a', 'vm-a'), wears: [{ principalId: 'ia' }] },
    { id: machine('b', 'vm-b'), wears: [{ principalId: 'ib' }] },
    { id: machine('c', 'vm-c'), wears: [{ principalId: 'ic' }] },
    { id: user('u', 'shared'), settings: { principalId: 'iu' } },
  ],
}
const at = (group: string) => `${s1}/resourceGroups/${group}`

function fallen(tenant: SmallTenant, start = 'p') {
  const access = accessOf(indexOf(smallTenant({ ...chain, ...tenant })))
  return [...access.blastRadius(principalId(start)).fallen].map(
    ({ identity, ring, level: surely }) => `${identity.key} ${ring} ${surely}`,
  )
}

describe('blast radius', () => {
  it('goes from identity to identity, ring by ring', () => {
    const assignments = [
      { who: 'p', role: 'Machines', at: at('a') },
      { who: 'ia', role: 'Machines', at: at('b') },
      { who: 'ib', role: 'Owner', at: at('c') },
      { who: 'ic', role: 'Machines', at: at('a') },
    ]
    expect(fallen({ assignments })).toEqual(['ia 1 3', 'ib 2 3', 'ic 3 3'])
  })

  it('never follows a Reader', () => {
    expect(fallen({ assignments: [{ who: 'p', role: 'Reader', at: s1 }] })).toEqual([])
  })

  it('attaches an identity only with a host of one’s own to attach it to', () => {
    expect(fallen({ assignments: [{ who: 'p', role: 'Attach', at: at('u') }] })).toEqual([])
    const withHost = [
      { who: 'p', role: 'Attach', at: at('u') },
      { who: 'p', role: 'Machines', at: at('empty') },
    ]
    expect(fallen({ assignments: withHost })).toEqual(['iu 1 3'])
    expect(fallen({ assignments: [{ who: 'p', role: 'Federate', at: at('u') }] })).toEqual(['iu 1 3'])
  })

  it('sees what two roles give only together, where both hold', () => {
    const account = {
      id: `${at('a')}/providers/Microsoft.Automation/automationAccounts/aa`,
      wears: [{ principalId: 'iaa' }],
    }
    const tenant = (other: string) => ({
      resources: [account],
      assignments: [
        { who: 'p', role: 'Runbooks', at: s1 },
        { who: 'p', role: 'Jobs', at: other },
      ],
    })
    expect(fallen(tenant(at('a')))).toEqual(['iaa 1 3'])
    expect(fallen(tenant(at('b')))).toEqual([])
  })

  it('takes all below a scope where it may assign roles; under a condition conditionally', () => {
    expect(fallen({ assignments: [{ who: 'p', role: 'Assigner', at: at('b') }] })).toEqual(['ib 1 3'])
    expect(fallen({ assignments: [{ who: 'p', role: 'Guarded', at: at('b') }] })).toEqual(['ib 1 2'])
  })

  it('keeps conditional and unknown apart from sure, the surest way first', () => {
    const assignments = [
      { who: 'p', role: 'Machines', at: at('a'), condition: 'c' },
      { who: 'p', role: 'Missing', at: at('b') },
      { who: 'ia', role: 'Machines', at: at('b') },
    ]
    expect(fallen({ assignments })).toEqual(['ia 1 2', 'ib 2 2'])
  })

  it('stops at a deny', () => {
    const denies = [{ who: ['everyone'], at: at('a'), permissions: [{ actions: ['*'], notActions: ['*/read'] }] }]
    expect(fallen({ denies, assignments: [{ who: 'p', role: 'Owner', at: s1 }] }).sort()).toEqual([
      'ib 1 3',
      'ic 1 3',
      'iu 1 3',
    ])
  })

  it('leaves out what is only eligible, and identities that are deleted', () => {
    expect(fallen({ assignments: [{ who: 'p', role: 'Owner', at: s1, eligible: true }] })).toEqual([])
    expect(fallen({ asked: ['ia'], assignments: [{ who: 'p', role: 'Machines', at: at('a') }] })).toEqual([])
  })

  it('gives the same answer twice', () => {
    const access = accessOf(indexOf(smallTenant({ ...chain, assignments: [{ who: 'p', role: 'Owner', at: s1 }] })))
    const [first, second] = [access.blastRadius(principalId('p')), access.blastRadius(principalId('p'))]
    expect([...first.fallen]).toEqual([...second.fallen])
    expect(first.reach).toEqual(second.reach)
  })
})

describe('forward and backward', () => {
  const names = ['p', 'ia', 'ib', 'ic', 'iu', 'g']
  const assignment = fc.record({
    who: fc.constantFrom(...names),
    role: fc.constantFrom(...Object.keys(roles), 'Missing'),
    at: fc.constantFrom('/', s1, at('a'), at('b'), at('c'), at('u')),
    condition: fc.option(fc.constant('c'), { nil: undefined, freq: 6 }),
  })
  const tenant = fc.record({
    assignments: fc.array(assignment, { maxLength: 8 }),
    groups: fc.record({ g: fc.subarray(['p', 'ia', 'ib', 'h']), h: fc.subarray(['ic', 'g']) }),
  })

  it('agree: who falls with one is exactly whom one can come to, as surely and as near', () => {
    fc.assert(
      fc.property(tenant, (some) => {
        const index = indexOf(smallTenant({ ...chain, ...some }))
        const access = accessOf(index)
        for (const start of names.slice(0, 5)) {
          const forward = [...access.blastRadius(principalId(start)).fallen].map(
            ({ identity, level: surely, ring }) => [identity.key, surely, ring],
          )
          const backward = index.identities.all.flatMap((identity) =>
            [...access.comeTo(identity)]
              .filter(({ principal }) => principal === start)
              .map(({ level: surely, ring }) => [identity.key, surely, ring]),
          )
          const sorted = (rows: unknown[][]) => rows.map(String).sort()
          expect(sorted(forward)).toEqual(sorted(backward))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('agree with the paths: there is one exactly where somebody falls, and the first is a shortest', () => {
    fc.assert(
      fc.property(tenant, (some) => {
        const index = indexOf(smallTenant({ ...chain, ...some }))
        const access = accessOf(index)
        const rings = new Map([...access.blastRadius(principalId('p')).fallen].map((one) => [one.identity, one]))
        for (const identity of index.identities.all) {
          const paths = access.paths([principalId('p')], [identity.principalId!], 3).map(({ steps }) => steps)
          expect(paths.length > 0).toBe(rings.has(identity))
          for (const path of paths) {
            expect(path.at(-1)!.becomes).toBe(identity)
            expect(path[0]!.principal).toBe('p')
            for (const [step, { becomes }] of path.entries())
              expect(path[step + 1]?.principal ?? becomes.principalId).toBe(becomes.principalId)
          }
          const lengths = paths.map((path) => path.length)
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
          if (
            rings.get(identity)?.level === level.yes &&
            paths.every((path) => path.every((step) => step.level === level.yes))
          )
            expect(lengths[0]).toBe(rings.get(identity)!.ring)
        }
      }),
      { numRuns: 200 },
    )
  })
})
