import { expect, test } from 'vitest'
import { getGraph } from './get-graph.ts'
import { listOffers } from './list-offers.ts'
import { checked } from './read-json.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'
import { whatIf, whatIfSchema } from './what-if.ts'

const tenant = tenantFromDraft(await sampleDraft())
const view = getGraph(tenant, { audience: 'everyone', expand: [] })

test('every settled change that a node or an edge of the sample offers can be made', () => {
  const settled = new Map<string, object>()
  const offers = [
    ...view.nodes.map(({ id }) => listOffers(tenant, id)),
    ...view.edges.map(({ source, target }) => listOffers(tenant, source, target)),
  ].flatMap((answer) => answer.offers)
  for (const { kind, fields, open } of offers)
    if (open.length === 0) settled.set(JSON.stringify([kind, fields]), { kind, ...fields })
  const kinds = new Set([...settled.values()].map((change) => (change as { kind: string }).kind))
  expect([...kinds].sort()).toEqual([
    'delete-identity',
    'delete-resource',
    'delete-resource-group',
    'delete-subscription',
    'detach-identity',
    'disable-system-assigned',
    'remove-federated-credential',
    'remove-group-member',
    'remove-role-assignment',
    'split-identity',
    'swap-slot',
  ])
  for (const change of settled.values()) whatIf(tenant, checked({ changes: [change] }, whatIfSchema))
})

test('an edge offers only what is about both its ends', () => {
  const wears = view.edges.find(({ kind, how }) => kind === 'wears' && how === 'user')!
  const { offers } = listOffers(tenant, wears.source, wears.target)
  expect(offers.map(({ kind }) => kind)).toEqual(['detach-identity'])
  const through = view.edges.find(({ kind, label }) => kind === 'holds' && label.startsWith('through '))!
  expect(listOffers(tenant, through.source, through.target).offers.map(({ kind }) => kind)).toContain(
    'remove-group-member',
  )
})

test('what nothing can be done to offers nothing', () => {
  expect(listOffers(tenant, 'fold:whatever')).toEqual({ offers: [], total: 0 })
  expect(listOffers(tenant, 'identity:nobody')).toEqual({ offers: [], total: 0 })
})
