import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parentInId, scopeId } from '../../model/scope.ts'
import { smallTenant } from '../testing/small-tenant.ts'
import { countResources, isWithin, nearestNumber, scopeTreeOf, spareIn } from './scope-tree.ts'

const s1 = '/subscriptions/s1'
const vm = `${s1}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm`

describe('the tree of scopes', () => {
  const tree = scopeTreeOf(
    smallTenant({
      managementGroups: { root: '/', apps: 'root', lost: '?' },
      subscriptions: { s1: ['apps', 'root'], s2: '?' },
      resources: [vm, `${s1}/resourceGroups/rg/providers/Microsoft.Compute/disks/d`],
    }),
  )
  const number = (id: string) => tree.numbers.get(scopeId(id))!

  it('holds a subscription inside its management groups', () => {
    expect(isWithin(tree, number(vm), number('/providers/Microsoft.Management/managementGroups/root'))).toBe(true)
    expect(
      isWithin(tree, number('/subscriptions/s2'), number('/providers/Microsoft.Management/managementGroups/root')),
    ).toBe(false)
  })

  it('knows whose place was not read', () => {
    const unknown = [...tree.pathUnknown].map((at) => tree.ids[at])
    expect(unknown.sort()).toEqual(['/providers/microsoft.management/managementgroups/lost', '/subscriptions/s2'])
  })

  it('counts the listed resources below a scope', () => {
    expect(countResources(tree, number(s1))).toBe(2)
    expect(countResources(tree, 0)).toBe(2)
    expect(countResources(tree, number('/subscriptions/s2'))).toBe(0)
  })

  it('finds the nearest known scope above one that is in no list', () => {
    expect(nearestNumber(tree, scopeId(`${vm}/extensions/x/sub/y`))).toBe(number(vm))
    expect(nearestNumber(tree, scopeId('/subscriptions/s9'))).toBe(0)
  })

  it('stays a tree when a group is named as its own ancestor', () => {
    const circular = scopeTreeOf(
      smallTenant({ managementGroups: { a: 'b', b: 'a' }, subscriptions: { s: ['a', 'b', 'a'] } }),
    )
    for (const [at, id] of circular.ids.entries()) expect(circular.numbers.get(id)).toBe(at)
    for (let at = 1; at < circular.ids.length; at++) expect(circular.parent[at]).toBeLessThan(at)
  })

  it('numbers in preorder: a scope is within another exactly where its parents lead to it', () => {
    const names = fc.constantFrom('a', 'b', 'c')
    const id = fc
      .tuple(names, fc.option(names), fc.option(names))
      .map(([s, g, r]) => `/subscriptions/${s}${g ? `/resourceGroups/${g}${r ? `/providers/P/t/${r}` : ''}` : ''}`)
    fc.assert(
      fc.property(fc.array(id, { maxLength: 20 }), (ids) => {
        const scopes = ids.filter((text) => text.includes('/providers/'))
        const random = scopeTreeOf(smallTenant({ resources: [...new Set(scopes)] }))
        const all = [...random.ids.keys()].filter((number) => random.ids[number] !== '')
        for (const a of all)
          for (const b of all) {
            const from = random.ids[a]!
            let at = from as ReturnType<typeof parentInId>
            let above = false
            while (at !== undefined) {
              if (random.numbers.get(at) === b) above = true
              at = parentInId(at)
            }
            expect(isWithin(random, a, b)).toBe(above || b === 0)
          }
      }),
      { numRuns: 100 },
    )
  })

  it('has numbers to spare in each resource group, and nowhere else', () => {
    const group = '/subscriptions/s/resourceGroups/g'
    const random = scopeTreeOf(smallTenant({ resources: [`${group}/providers/P/t/a`, `${group}/providers/P/t/b`] }))
    const number = random.numbers.get(scopeId(group))!
    const spare = spareIn(random, number)
    expect(spare).toHaveLength(4)
    expect(spare.at(-1)).toBe(random.end[number]! - 1)
    expect(spare.map((one) => [random.parent[one], random.resource[one]])).toEqual(spare.map(() => [number, -1]))
    expect(random.ids.filter((id) => id === '')).toHaveLength(4)
  })
})
