import { expect, test } from 'vitest'
import { viewOf } from '#components/graph/testing/view-of.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { maskedView, withoutIds } from './masked-view.ts'
import { pseudonym } from './pseudonym.ts'

const secret = ['vm-ledger', 'id-ledger', 'rg-ledger', 'ledger-admins']
const view: GraphView = {
  ...viewOf(
    ['source:vm-ledger → identity:id-ledger', 'identity:id-ledger → grant:Reader', 'grant:Reader → scope:rg-ledger'],
    {
      label: 'direct, through ledger-admins › ledger-admins',
      because: [{ text: 'id-ledger is assigned Reader at rg-ledger.' }],
    },
  ),
  notes: ['2 nodes are hidden by `name=vm-ledger`.', '28 of 294 nodes are folded.'],
}

test('no name is left in a masked view, and none in its ids once these go too', () => {
  const masked = maskedView(view, 'salt')
  const said = JSON.stringify([
    masked.nodes.map(({ label, sublabel }) => [label, sublabel]),
    masked.edges.map(({ label, because }) => [label, because]),
    masked.notes,
  ])
  const file = JSON.stringify(withoutIds(masked, 'salt'))
  for (const name of secret) {
    expect(said).not.toContain(name)
    expect(file).not.toContain(name)
  }
  expect(file).toContain('Reader')
})

test('equal names stay equal, others differ, and another salt gives others', () => {
  expect(pseudonym('VM-Ledger', 'a')).toBe(pseudonym('vm-ledger', 'a'))
  expect(pseudonym('vm-ledger', 'b')).not.toBe(pseudonym('vm-ledger', 'a'))
  const names = Array.from({ length: 5000 }, (_, at) => pseudonym(`vm-${at}`, 'salt'))
  expect(new Set(names).size).toBeGreaterThan(4990)
  expect(names.every((name) => /^[a-z0-9]{6}$/.test(name))).toBe(true)
})

test('edges of a file still stand between its nodes', () => {
  const { nodes, edges } = withoutIds(maskedView(view, 'salt'), 'salt')
  const ids = new Set(nodes.map(({ id }) => id))
  for (const { source, target } of edges) expect(ids.has(source) && ids.has(target)).toBe(true)
})

test('what every tenant has stays readable: roles of Azure, what a door gives, Microsoft Graph', () => {
  const door = { kind: 'grant', label: 'secrets get, list', sublabel: 'access policy' } as const
  const [node] = view.nodes
  const masked = maskedView(
    {
      ...view,
      nodes: [
        { ...node!, ...door, id: 'door:1' },
        { ...node!, ...door, id: 'door:2', label: 'administrator as ledger', custom: true },
        { ...node!, id: 'scope:graph', kind: 'scope', label: 'Microsoft Graph', sublabel: 'API' },
      ],
    },
    'salt',
  )
  expect(masked.nodes.map(({ label }) => label)).toEqual([
    'secrets get, list',
    expect.stringMatching(/^door [a-z0-9]{6}$/),
    'Microsoft Graph',
  ])
})
