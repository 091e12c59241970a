import { expect, test } from 'vitest'
import type { Band, Certainty, GraphEdge, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import { twinRowsOf } from './twin-rows.ts'

const node = (id: string, band: Band): GraphNode => ({
  id,
  band,
  label: id,
  kind: 'resource',
  sublabel: '',
  category: 'other',
  state: 'live',
})
const edge = (source: string, target: string, kind: GraphEdge['kind'], certainty: Certainty = 'yes'): GraphEdge => ({
  id: `${source}→${target}`,
  source,
  target,
  kind,
  certainty,
  label: '',
  because: [],
})
const view = (nodes: GraphNode[], edges: GraphEdge[]): GraphView => ({ snapshotId: 1, nodes, edges, notes: [] })

test('a path from source to target is one row', () => {
  const [row, ...others] = twinRowsOf(
    view(
      [node('vm', 'sources'), node('badge', 'identities'), node('Owner', 'grants'), node('rg', 'targets')],
      [edge('vm', 'badge', 'wears'), edge('badge', 'Owner', 'holds'), edge('Owner', 'rg', 'reaches')],
    ),
  )
  expect(others).toEqual([])
  expect([row?.wornBy[0]?.id, row?.identity.id, row?.grant?.id, row?.target?.id]).toEqual([
    'vm',
    'badge',
    'Owner',
    'rg',
  ])
})

test('an identity that holds nothing still has its row', () => {
  const rows = twinRowsOf(view([node('badge', 'identities')], []))
  expect(rows.map((row) => [row.identity.id, row.grant])).toEqual([['badge', undefined]])
})

test('a row is only as certain as the least certain step', () => {
  const rows = twinRowsOf(
    view(
      [node('badge', 'identities'), node('Owner', 'grants'), node('rg', 'targets')],
      [edge('badge', 'Owner', 'holds', 'conditional'), edge('Owner', 'rg', 'reaches')],
    ),
  )
  expect(rows[0]?.certainty).toBe('conditional')
})
