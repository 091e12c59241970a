import { expect, test } from 'vitest'
import { scopeId } from '../../model/scope.ts'
import { comparedView } from './compared-view.ts'
import { ids, tenant, thoughtOf } from './testing/thought-of.ts'

const viewOf = (...changes: unknown[]) =>
  comparedView(thoughtOf(...changes).overlay, {
    snapshotId: 1,
    query: { audience: 'everyone', expand: [] },
    findings: [],
  })
const marked = (...changes: unknown[]) => {
  const view = viewOf(...changes)
  return [...view.nodes, ...view.edges].flatMap(({ id, change }) => (change ? [`${change} ${id}`] : [])).sort()
}
const source = (id: string) => `resource:${scopeId(id)}`
const target = (id: string) => `scope:${scopeId(id)}`

test('taking an identity off cuts one edge, and both its ends stay as they are', () => {
  expect(marked({ kind: 'detach-identity', resource: ids.vm, identity: ids.shared })).toEqual([
    `cut wears:${source(ids.vm)}→identity:shared-id`,
  ])
})

test('a deleted resource is gone with its own identity and every edge to either', () => {
  const marks = marked({ kind: 'delete-resource', resource: ids.vm })
  expect(marks.filter((mark) => !mark.startsWith('gone '))).toEqual([])
  expect(marks).toContain(`gone ${source(ids.vm)}`)
  expect(marks).toContain('gone identity:vm-id')
  expect(marks).toContain(`gone wears:${source(ids.vm)}→identity:shared-id`)
  expect(marks.filter((mark) => mark.startsWith('gone holds:identity:vm-id'))).toHaveLength(1)
  expect(marks).not.toContain('gone identity:shared-id')
})

test('a role given anew draws an edge, and the place that it is given at is not new', () => {
  const marks = marked({ kind: 'add-role-assignment', principal: 'vm2-id', role: 'Owner', scope: ids.vm })
  expect(marks.map((mark) => mark.replace(/grant:\w+/, 'grant'))).toEqual([
    `gained holds:identity:vm2-id→grant@${scopeId(ids.vm)}`,
    `gained reaches:grant@${scopeId(ids.vm)}→${target(ids.vm)}`,
  ])
})

test('a role taken away leaves the place, where it is a place that is still there', () => {
  const id = tenant.facts.roleAssignments.find(({ principalId }) => principalId === 'shared-id')!.id
  const marks = marked({ kind: 'remove-role-assignment', assignment: id })
  expect(marks.every((mark) => mark.startsWith('cut '))).toBe(true)
  expect(viewOf({ kind: 'remove-role-assignment', assignment: id }).nodes.map((node) => node.id)).toContain(
    target(ids.groups),
  )
})

test('a new identity is gained, worn and with its roles', () => {
  const identity = { name: 'web-shared', resourceGroup: ids.home }
  const marks = marked({ kind: 'share-identity', resources: [ids.vm2], identity })
  const made = `identity:user-assigned identity to come: ${scopeId(`${ids.home}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/web-shared`)}`
  expect(marks).toContain(`gained ${made}`)
  expect(marks).toContain(`gained wears:${source(ids.vm2)}→${made}`)
  expect(marks).toContain('gone identity:vm2-id')
})

test('a change that moves nothing in the picture marks nothing', () => {
  expect(marked({ kind: 'swap-slot', slot: ids.slot })).toEqual([])
})
