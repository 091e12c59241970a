import { describe, expect, it } from 'vitest'
import { maskedView, withoutIds } from '#lib/exports/graph/masked-view.ts'
import { getGraph } from './get-graph.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'

const tenant = tenantFromDraft(await sampleDraft())
const { facts, identities } = tenant.index
// Names that are a word of every tenant too tell nothing.
const names = [
  ...identities.all.map(({ name }) => name),
  ...[...facts.resources, ...facts.resourceGroups, ...facts.subscriptions, ...facts.managementGroups].map(
    ({ name }) => name,
  ),
  ...facts.principals.flatMap(({ displayName }) => displayName ?? []),
  ...facts.roleDefinitions.filter(({ custom }) => custom).map(({ name }) => name),
].filter(
  (name) => name.length > 4 && !/^(microsoft graph$|kubernetes|database|default|staging|production|test)/i.test(name),
)

describe('a masked graph of the sample', () => {
  it.each([
    { lens: 'assignments', audience: 'managed' },
    { lens: 'assignments', audience: 'everyone' },
    { lens: 'lifecycle', audience: 'managed' },
  ] as const)('has no name in its file: $lens, $audience', (query) => {
    const view = getGraph(tenant, { ...query, expand: [] })
    const file = JSON.stringify(withoutIds(maskedView(view, 'salt'), 'salt')).toLowerCase()
    expect(names.length).toBeGreaterThan(300)
    expect(names.filter((name) => file.includes(name.toLowerCase()))).toEqual([])
  })
})
