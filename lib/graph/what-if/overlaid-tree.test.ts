import { describe, expect, it } from 'vitest'
import { scopeId } from '../../model/scope.ts'
import { isWithin } from '../tenant/scope-tree.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { smallTenant } from '../testing/small-tenant.ts'
import { noEdits } from './fact-edits.ts'
import { overlaidTree } from './overlaid-tree.ts'

const group = '/subscriptions/s/resourceGroups/g'
const machine = (name: string) => scopeId(`${group}/providers/Microsoft.Compute/virtualMachines/${name}`)
const index = indexOf(smallTenant({ resources: [machine('a')] }))
const withResources = (...ids: string[]) => {
  const edits = noEdits()
  const [a] = index.facts.resources
  for (const id of ids) edits.resources.set(scopeId(id), { ...a!, id: scopeId(id) })
  return overlaidTree(index, edits)
}

describe('a tree that is laid over another', () => {
  it('gives a scope that comes about a spare number in its resource group, right before what lies in it', () => {
    const { tree, resources } = withResources(`${machine('b')}/extensions/x`, `${machine('b-2')}`)!
    const [number, inner, other] = [machine('b'), `${machine('b')}/extensions/x`, machine('b-2')].map(
      (id) => tree.numbers.get(scopeId(id))!,
    )
    expect(isWithin(tree, inner!, number!)).toBe(true)
    expect(isWithin(tree, other!, number!)).toBe(false)
    expect(isWithin(tree, other!, tree.numbers.get(scopeId(group))!)).toBe(true)
    expect(tree.resource[number!]).toBe(-1)
    expect([inner, other].map((at) => resources[tree.resource[at!]!]!.id)).toEqual([
      `${machine('b')}/extensions/x`,
      machine('b-2'),
    ])
    expect(index.tree.numbers.has(machine('b'))).toBe(false)
  })

  it('gives up where more come about than there are numbers to spare, or in what has none', () => {
    expect(withResources(...['b', 'c', 'd', 'e'].map(machine))).toBeDefined()
    expect(withResources(...['b', 'c', 'd', 'e', 'f'].map(machine))).toBeUndefined()
    expect(withResources(`${machine('a')}/extensions/x`)).toBeUndefined()
    expect(withResources('/subscriptions/s/resourceGroups/other/providers/p/t/x')).toBeUndefined()
  })
})
