import { describe, expect, it } from 'vitest'
import { getGraph } from './get-graph.ts'
import { getNode } from './get-node.ts'
import { getOverview } from './get-overview.ts'
import { getReach } from './get-reach.ts'
import { listIdentities } from './list-identities.ts'
import { listResources } from './list-resources.ts'
import { listWarnings } from './list-warnings.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'
import { search } from './search.ts'

const tenant = tenantFromDraft(await sampleDraft())

describe('the sample tenant', () => {
  it('fires every rule, and none everywhere', () => {
    const { rules, notChecked } = listWarnings(tenant)
    for (const { id, findings } of rules) expect(findings, id).toBeGreaterThan(0)
    const identities = tenant.index.identities.all.length
    for (const { id, findings } of rules) expect(findings, id).toBeLessThan(identities / 4)
    expect(notChecked.filter(({ count }) => count === 0)).toEqual([])
  })

  it('describes every node of its graph', () => {
    const view = getGraph(tenant, { audience: 'everyone', expand: [] })
    for (const node of view.nodes.filter(({ kind }) => kind !== 'fold')) {
      const answer = getNode(tenant, node.id)
      expect(answer, node.id).toBeDefined()
      expect(answer!.node).toMatchObject({ id: node.id, label: node.label, band: node.band, state: node.state })
      const words = JSON.stringify([answer!.summary, answer!.sections])
      expect(words).not.toMatch(/undefined|\bnull\b|\[object|NaN/)
    }
  })

  it('has no node in an edge, a finding or a panel that leads nowhere', () => {
    const view = getGraph(tenant, { audience: 'everyone', expand: [] })
    const known = new Set(view.nodes.map(({ id }) => id))
    const named = [
      ...view.edges.flatMap(({ source, target, because }) => [
        source,
        target,
        ...because.flatMap(({ node }) => node ?? []),
      ]),
      ...tenant.warnings.findings.flatMap(({ subject, evidence }) => [subject, ...evidence.map(({ node }) => node)]),
      ...[...known].flatMap(
        (id) => getNode(tenant, id)?.sections.flatMap(({ items }) => items.flatMap(({ node }) => node ?? [])) ?? [],
      ),
    ]
    for (const id of named) expect(known.has(id) || getNode(tenant, id) !== undefined, id).toBe(true)
  })

  it('answers the lists in a stable order, with the counts of the overview', () => {
    const overview = getOverview(tenant)
    const figure = (key: string) => overview.figures.find((one) => one.key === key)!.value
    const identities = listIdentities(tenant).rows
    expect(identities.filter(({ kind }) => kind === 'system')).toHaveLength(figure('system'))
    expect(identities.filter(({ kind }) => kind === 'user')).toHaveLength(figure('user'))
    const resources = listResources(tenant).rows
    expect(resources).toHaveLength(figure('resources'))
    expect(resources.filter((row) => (row.identities?.length ?? 0) > 0)).toHaveLength(figure('hosts'))
    expect(listIdentities(tenant).rows).toEqual(identities)
  })

  it('reaches through a group in a group', () => {
    const identity = tenant.index.identities.all.find(({ name }) => name === 'id-nightly-report')!
    const { grants, resources } = getReach(tenant, identity.principalId!)
    expect(grants.every(({ via }) => via.includes(' > '))).toBe(true)
    expect(resources.map((id) => id.split('/').at(-1)).sort()).toEqual(
      expect.arrayContaining(['evh-tides-prod', 'stlanternlogs']),
    )
  })

  it('is searched by name, by id and by several words', () => {
    expect(search(tenant, 'vm-build-dev').hits[0]).toMatchObject({ label: 'vm-build-dev' })
    expect(search(tenant, 'app-booking-prod slot').hits[0]).toMatchObject({ label: 'app-booking-prod/slots/staging' })
    const identity = tenant.index.identities.all.find(({ name }) => name === 'id-payments-old')!
    expect(search(tenant, identity.principalId!).hits[0]).toMatchObject({ label: 'id-payments-old' })
    expect(search(tenant, '   ')).toEqual({ hits: [], total: 0 })
    expect(search(tenant, 'no such thing')).toEqual({ hits: [], total: 0 })
  })
})
