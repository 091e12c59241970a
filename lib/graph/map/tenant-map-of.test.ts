import { describe, expect, it } from 'vitest'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { mapGroupOf, mapNode, mapNodeId, worstOn } from './tenant-map.ts'
import { tenantMapOf } from './tenant-map-of.ts'

const s1 = '/subscriptions/s1'
const rg = `${s1}/resourceGroups/rg`
const machine = `${rg}/providers/Microsoft.Compute/virtualMachines/VM`
const vault = `${s1}/resourceGroups/other/providers/Microsoft.KeyVault/vaults/kv`
const disk = `${rg}/providers/Microsoft.Compute/disks/disk`
const user = `${rg}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`
const tenant: SmallTenant = {
  managementGroups: { top: '/' },
  subscriptions: { s1: ['top'], s2: ['top'] },
  resources: [
    { id: user, settings: { principalId: 'p' } },
    { id: machine, wears: [{ identityId: user, principalId: 'p' }] },
    disk,
    vault,
  ],
  roles: { Reader: [{ actions: ['*/read'] }], Owner: [{ actions: ['*'] }] },
  assignments: [
    { who: 'p', role: 'Reader', at: vault },
    { who: 'p', role: 'Owner', at: s1 },
    { who: 'p', role: 'Reader', at: '/providers/Microsoft.Management/managementGroups/top' },
    { who: 'person', role: 'Owner', at: rg },
  ],
  principals: { person: { kind: 'user' } },
}
const map = tenantMapOf(indexOf(smallTenant(tenant)), 7, [])
const ids = map.labels.map((_, node) => mapNodeId(map, node))
const groupOf = (id: string) => map.groups[mapGroupOf(map, ids.indexOf(id.toLowerCase()))]!

describe('the map of a tenant', () => {
  it('holds every resource, identity, grant and target once', () => {
    expect([...ids].sort()).toEqual(
      [
        'identity:p',
        `resource:${machine}`,
        `scope:${disk}`,
        `scope:${vault}`,
        `grant:reader@${vault}`,
        `grant:owner@${s1}`,
        `scope:${s1}`,
        'grant:reader@/providers/Microsoft.Management/managementGroups/top',
        'scope:/providers/Microsoft.Management/managementGroups/top',
      ]
        .map((id) => id.toLowerCase())
        .sort(),
    )
  })

  it('stands what wears and is worn where it lives, and a grant with its scope', () => {
    expect(groupOf('identity:p').name).toBe('rg')
    expect(groupOf(`resource:${machine}`).name).toBe('rg')
    expect(groupOf(`grant:reader@${vault}`).name).toBe('other')
    expect(groupOf(`grant:owner@${s1}`).name).toBe('The subscription itself')
    expect(map.blocks[groupOf('scope:/providers/microsoft.management/managementgroups/top').block]!.kind).toBe('tenant')
  })

  it('keeps the groups of a block, and the nodes of a group, together', () => {
    const blocks = map.groups.map(({ block }) => block)
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b))
    expect(map.starts.at(-1)).toBe(ids.length)
    expect([...map.starts]).toEqual([...map.starts].sort((a, b) => a - b))
  })

  it('shows no subscription that holds nothing', () => {
    expect(map.blocks.map(({ scope }) => scope)).toEqual(['/', s1])
  })

  it('says that people are not on it', () => {
    expect(map.notes.join(' ')).toContain('1 in all')
  })

  it('marks the worst finding on a node, and how many there are', () => {
    const finding = (severity: 'low' | 'high') => ({ subject: 'identity:p', severity }) as never
    const marked = tenantMapOf(indexOf(smallTenant(tenant)), 7, [finding('low'), finding('high')])
    const node = ids.indexOf('identity:p')
    expect(worstOn(marked, node)).toBe('high')
    expect(mapNode(marked, node)).toMatchObject({ label: 'id', badge: { severity: 'high', count: 2 } })
    expect(marked.worst.filter(Boolean).length).toBe(1)
  })
})
