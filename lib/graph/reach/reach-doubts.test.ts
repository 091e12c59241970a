import { describe, expect, it } from 'vitest'
import type { CoverageCell } from '../../model/coverage.ts'
import { principalId } from '../../model/guid.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { reachDoubts } from './reach-doubts.ts'

const account = (subscription: string, group: string, name: string) =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Storage/storageAccounts/${name}`
const apps = '/providers/Microsoft.Management/managementGroups/apps'
const everything = [{ actions: ['*'] }]
const tenant: SmallTenant = {
  managementGroups: { apps: '/' },
  subscriptions: { s1: [], s2: '?' },
  resources: [account('s1', 'a', 'one'), account('s1', 'b', 'two'), account('s2', 'a', 'three')],
  roles: { Reader: [{ actions: ['*/read'] }], Nothing: [] },
  groups: { open: '?' },
  assignments: [
    { who: 'p', role: 'Reader', at: '/subscriptions/s1' },
    { who: 'p', role: 'Reader', at: '/subscriptions/s2' },
  ],
}

const doubts = (more: SmallTenant, coverage?: CoverageCell[]) => {
  const assignments = [...(tenant.assignments ?? []), ...(more.assignments ?? [])]
  const index = indexOf(smallTenant({ ...tenant, ...more, assignments }), coverage)
  return reachDoubts(index, principalId('p')).map(({ text, may, resources }) => `${may} ${resources}: ${text}`)
}

describe('where a principal reaches is unsure', () => {
  it('nowhere where all was read', () => {
    expect(doubts({})).toEqual([])
    expect(doubts({ denies: [{ who: ['x'], at: '/', permissions: everything }] })).toEqual([])
  })

  it('under a deny at a management group that may be above', () => {
    const denies = [{ who: ['everyone'], at: apps, permissions: everything }]
    expect(doubts({ denies })).toEqual([
      `take 1: which management groups are above some subscriptions was not read, and deny assignment \`deny 0\` holds at \`${apps.toLowerCase()}\``,
    ])
    expect(doubts({ denies: [{ ...denies[0]!, exactly: true }] })).toEqual([])
    expect(doubts({ denies: [{ ...denies[0]!, audit: true }] })).toEqual([])
  })

  it('under a deny that names, or leaves out, a group whose members were not read', () => {
    const deny = { at: '/subscriptions/s1', permissions: everything }
    expect(doubts({ denies: [{ ...deny, who: ['open'] }] })).toEqual([
      'take 2: the members of group `open` were not all read, and deny assignment `deny 0` at `/subscriptions/s1` names it or a group that holds it',
    ])
    expect(doubts({ denies: [{ ...deny, who: ['everyone'], except: ['open'] }] })).toEqual([
      expect.stringMatching(/^add 2: the members of group `open`/),
    ])
    expect(doubts({ denies: [{ ...deny, who: ['unsaid'] }], unsaid: ['unsaid'] })).toEqual([
      expect.stringContaining('says whether `unsaid` is a group'),
    ])
    const partly = [{ actions: ['*'], notActions: ['*/read'] }]
    expect(doubts({ denies: [{ ...deny, who: ['open'], permissions: partly }] })).toEqual([])
  })

  it('where a group that it may be in holds something more', () => {
    const assignments = [{ who: 'open', role: 'Reader', at: '/' }]
    expect(doubts({ assignments })).toEqual([])
    const resources = [...tenant.resources!, account('s3', 'a', 'four')]
    expect(doubts({ assignments, resources, subscriptions: { ...tenant.subscriptions, s3: [] } })).toEqual([
      'add 1: the members of group `open` were not all read, and `open` holds `Reader` at `/`',
    ])
    const harmless = [{ who: 'open', role: 'Nothing', at: '/' }]
    expect(doubts({ assignments: harmless, resources, subscriptions: { ...tenant.subscriptions, s3: [] } })).toEqual([])
  })

  it('where what it holds may be above a subscription', () => {
    const assignments = [{ who: 'p', role: 'Reader', at: apps }]
    const subscriptions: SmallTenant['subscriptions'] = { s1: [], s2: '?', s4: '?' }
    const resources = [...tenant.resources!, account('s4', 'a', 'five')]
    expect(doubts({ assignments, subscriptions, resources })).toEqual([
      `add 1: which management groups are above some subscriptions was not read, and \`Reader\` is held at \`${apps.toLowerCase()}\``,
    ])
  })

  it('where a role was not read, or role assignments were not', () => {
    expect(doubts({ assignments: [{ who: 'p', role: 'Missing', at: '/subscriptions/s1' }] })).toEqual([
      'take 2: the role definition `missing`, held at `/subscriptions/s1`, was not read: it may permit nothing',
    ])
    const resources = [...tenant.resources!, account('s3', 'a', 'four')]
    expect(doubts({ resources })).toEqual([
      'add 1: no role assignments of `/subscriptions/s3` were read, which is known from its resources only',
    ])
    const cell = { dataset: 'roleAssignments', scope: '/', count: 0 } as const
    expect(doubts({ resources }, [{ ...cell, state: 'complete' }])).toEqual([])
    expect(doubts({ resources }, [{ ...cell, state: 'denied' }])).toContain(
      'add 1: role assignments at `/` were not all read',
    )
  })
})
