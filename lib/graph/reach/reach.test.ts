import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { principalId } from '../../model/guid.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { reachOf } from './held-intervals.ts'
import { type Interval, resourceNumbersIn, union, without } from './reach.ts'

const s1 = '/subscriptions/s1'
const inGroup = (group: string, name: string) =>
  `${s1}/resourceGroups/${group}/providers/Microsoft.Storage/storageAccounts/${name}`
const tenant: SmallTenant = {
  subscriptions: { s1: [] },
  resources: [inGroup('a', 'one'), inGroup('a', 'two'), inGroup('b', 'three')],
  roles: {
    Reader: [{ actions: ['*/read'] }],
    Blobs: [{ dataActions: ['*'] }],
    Empty: [],
    Undone: [{ actions: ['a/*/read', 'a/b'], notActions: ['A/*'] }],
  },
}

function reached(more: SmallTenant, who = 'p') {
  const index = indexOf(smallTenant({ ...tenant, ...more }))
  return [...resourceNumbersIn(index, reachOf(index, principalId(who)))]
    .map((number) => index.resourceAt(number)!.name)
    .sort()
}

describe('reach', () => {
  it('is every resource at or below what the principal and its groups hold', () => {
    expect(reached({ assignments: [{ who: 'p', role: 'Reader', at: `${s1}/resourceGroups/a` }] })).toEqual([
      'one',
      'two',
    ])
    expect(
      reached({ groups: { g: ['p'] }, assignments: [{ who: 'g', role: 'Reader', at: s1, type: 'Group' }] }),
    ).toEqual(['one', 'three', 'two'])
  })

  it('counts overlapping assignments once', () => {
    const assignments = [s1, `${s1}/resourceGroups/a`].map((at) => ({ who: 'p', role: 'Reader', at }))
    expect(reached({ assignments })).toEqual(['one', 'three', 'two'])
  })

  it('leaves out what is only eligible, and roles that permit nothing', () => {
    expect(
      reached({
        assignments: [
          { who: 'p', role: 'Reader', at: s1, eligible: true },
          { who: 'p', role: 'Empty', at: s1 },
          { who: 'p', role: 'Undone', at: s1 },
        ],
      }),
    ).toEqual([])
  })

  it('keeps what a role unknown to us may open', () => {
    expect(reached({ assignments: [{ who: 'p', role: 'Missing', at: s1 }] })).toHaveLength(3)
  })

  it('takes away what a deny takes wholly, in its own plane', () => {
    const denies = [{ who: ['everyone'], at: `${s1}/resourceGroups/a`, permissions: [{ actions: ['*'] }] }]
    expect(reached({ denies, assignments: [{ who: 'p', role: 'Reader', at: s1 }] })).toEqual(['three'])
    expect(reached({ denies, assignments: [{ who: 'p', role: 'Blobs', at: s1 }] })).toHaveLength(3)
    const all = [{ ...denies[0]!, permissions: [{ actions: ['*/read'] }] }]
    expect(reached({ denies: all, assignments: [{ who: 'p', role: 'Reader', at: s1 }] })).toEqual(['three'])
    const partly = [{ ...denies[0]!, permissions: [{ actions: ['*'], notActions: ['*/read'] }] }]
    expect(reached({ denies: partly, assignments: [{ who: 'p', role: 'Reader', at: s1 }] })).toHaveLength(3)
  })
})

describe('intervals', () => {
  const interval = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]): Interval => [start, start + length])
  const points = (intervals: Interval[]) => {
    const inside = new Set<number>()
    for (const [start, end] of intervals) for (let at = start; at < end; at++) inside.add(at)
    return inside
  }

  it('join and differ as sets of numbers do', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval), (a, b) => {
        const expected = points(a)
        expect(points(union(a))).toEqual(expected)
        for (const point of points(b)) expected.delete(point)
        expect(points(without(union(a), union(b)))).toEqual(expected)
      }),
    )
  })
})
