import { expect, test } from 'vitest'
import type { GraphEdge, GraphNode } from '#lib/graph/view/view-types.ts'
import { csv } from './csv.ts'

const node = (id: string, label: string): GraphNode => ({
  id,
  label,
  kind: 'resource',
  band: 'sources',
  sublabel: 'web app',
  category: 'app',
  state: 'live',
})
const edge = (source: string, target: string): GraphEdge => ({
  id: `${source}→${target}`,
  source,
  target,
  kind: 'wears',
  certainty: 'yes',
  label: 'system-assigned',
  because: [{ text: 'It is in the identity block.' }],
})

test('an edge becomes a row with both names and its reason', () => {
  const written = csv.write({
    snapshotId: 1,
    notes: [],
    nodes: [node('a', 'app'), node('b', 'badge')],
    edges: [edge('a', 'b')],
  })
  expect(written.split('\r\n')[1]).toBe(
    'app,web app,wears,yes,system-assigned,badge,web app,1,It is in the identity block.,a,b',
  )
})

test('names with commas, quotes and line breaks stay in their cell', () => {
  const written = csv.write({
    snapshotId: 1,
    notes: [],
    nodes: [node('a', 'one, "two"\nthree'), node('b', 'b')],
    edges: [edge('a', 'b')],
  })
  expect(written).toContain('"one, ""two""\nthree",web app')
})

test('a name that begins like a formula is not one in the spreadsheet', () => {
  for (const label of ['=cmd()', '+1', '-1', '@x']) {
    const written = csv.write({
      snapshotId: 1,
      notes: [],
      nodes: [node('a', label), node('b', 'b')],
      edges: [edge('a', 'b')],
    })
    expect(written.split('\r\n')[1]?.startsWith(`'${label},`)).toBe(true)
  }
})
