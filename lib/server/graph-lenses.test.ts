import { describe, expect, it } from 'vitest'
import { parse } from '#lib/expression/parse.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { smallTenant } from '#lib/graph/testing/small-tenant.ts'
import type { GraphQuery } from '#lib/graph/view/view-types.ts'
import { findInGraph } from './find-in-graph.ts'
import { getBlastRadius } from './get-blast-radius.ts'
import { getGraph, graphDrawn } from './get-graph.ts'
import { getNode } from './get-node.ts'
import { getPaths } from './get-paths.ts'
import { getRanking } from './get-ranking.ts'
import { getReach } from './get-reach.ts'
import { whoCanBecome } from './get-who-can.ts'
import { listWarnings } from './list-warnings.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'

const tenant = tenantFromDraft(await sampleDraft())
const view = (query: Partial<GraphQuery> & { hide?: string }) =>
  getGraph(tenant, { audience: 'managed', expand: [], ...query })
const find = (expression: string, query: Partial<GraphQuery> = {}) =>
  findInGraph(tenant, { audience: 'managed', expand: [], ...query }, expression)
const strongest = getRanking(tenant).rows[0]!
/** Before alike nodes are folded. */
const drawn = (query: Partial<GraphQuery>) => graphDrawn(tenant, { audience: 'managed', expand: [], ...query })
const become = (query: Partial<GraphQuery>) => drawn(query).edges.filter(({ kind }) => kind === 'becomes')

describe('lenses of the sample tenant', () => {
  it('reach draws every identity that falls with one, each with the technique that yields it', () => {
    const { fallen } = getBlastRadius(tenant, strongest.principalId)!
    expect(fallen.length).toBeGreaterThan(1)
    const edges = become({ lens: 'reach', focus: strongest.node })
    expect(new Set(edges.map(({ target }) => target))).toEqual(new Set(fallen.map(({ node }) => node)))
    for (const edge of edges) expect(edge.because[0]!.text).toContain('which yields')
  })

  it('reach from a resource starts with what it wears, and leaves other wearers out', () => {
    const worn = view({}).edges.find(({ kind, source }) => kind === 'wears' && source.startsWith('resource:'))!
    const { nodes, edges } = view({ lens: 'reach', focus: worn.source })
    expect(nodes.filter(({ band }) => band === 'sources').map(({ id }) => id)).toEqual([worn.source])
    expect(edges.map(({ id }) => id)).toContain(worn.id)
  })

  it('who can become draws everybody who can, with the first step of each', () => {
    const targets = tenant.index.identities.all.filter(({ principalId }) => principalId)
    const busiest = targets
      .map((identity) => ({ identity, who: whoCanBecome(tenant, identity.principalId!)!.who }))
      .sort((a, b) => b.who.length - a.who.length)[0]!
    expect(busiest.who.length).toBeGreaterThan(2)
    const edges = become({ lens: 'become', focus: `identity:${busiest.identity.key}` })
    expect(new Set(edges.map(({ source }) => source))).toEqual(new Set(busiest.who.map(({ node }) => node)))
  })

  it('a path is drawn hop for hop as it is told', () => {
    const { fallen } = getBlastRadius(tenant, strongest.principalId)!
    const far = fallen.at(-1)!
    const [first] = getPaths(tenant, { from: strongest.principalId, to: far.principalId })!.paths
    const path = drawn({ lens: 'path', from: strongest.node, focus: far.node })
    const told = path.edges.flatMap(({ because }) => because.map(({ text }) => text))
    for (const hop of first!) expect(told).toContain(hop.text)
    expect(view({ lens: 'path', from: far.node, focus: strongest.node }).notes.join()).not.toBe('')
  })

  it('lifecycle draws a state for each rule that found something, with the worst severity, and says whom it befell', () => {
    const rules = listWarnings(tenant).rules.filter(
      ({ category, findings }) => category === 'lifecycle' && findings > 0,
    )
    const { nodes, edges } = view({ lens: 'lifecycle' })
    const states = nodes.filter(({ kind }) => kind === 'state')
    expect(new Map(states.map(({ id, badge }) => [id, badge!.severity]))).toEqual(
      new Map(rules.map(({ id, worst }) => [`state:${id}`, worst])),
    )
    for (const { id } of states)
      expect(
        edges.some(({ source, kind }) => source === id && kind === 'befell'),
        id,
      ).toBe(true)
    for (const { id } of states) expect(getNode(tenant, id)?.summary.length, id).toBeGreaterThan(0)
  })

  it('every lens says what to choose while nothing is chosen', () => {
    for (const lens of ['reach', 'become', 'path'] as const) {
      const { nodes, notes } = view({ lens })
      expect(nodes).toEqual([])
      expect(notes.join()).toContain('Choose')
    }
  })

  it('every edge of every lens stands between nodes that are drawn', () => {
    for (const lens of ['assignments', 'reach', 'become', 'path', 'lifecycle'] as const) {
      const { nodes, edges } = view({ lens, focus: strongest.node, from: strongest.node })
      const ids = new Set(nodes.map(({ id }) => id))
      for (const { source, target } of edges) expect(ids.has(source) && ids.has(target), `${lens} ${source}`).toBe(true)
    }
  })
})

describe('focus with a depth', () => {
  const identity = strongest.node

  it('shows the first degree first, and each step out a line further', () => {
    const bandsAt = (inward: number, outward: number) =>
      new Set(view({ focus: identity, inward, outward }).nodes.map(({ band }) => band))
    expect(bandsAt(0, 1)).toEqual(new Set(['identities', 'grants']))
    expect(bandsAt(0, 2)).toEqual(new Set(['identities', 'grants', 'targets']))
    expect(bandsAt(0, 0)).toEqual(new Set(['identities']))
  })

  it('expands one node further, in or out, and keeps what is pinned', () => {
    const [grant] = view({ focus: identity, inward: 0, outward: 1 }).nodes.filter(({ band }) => band === 'grants')
    const further = view({ focus: identity, inward: 0, outward: 1, further: [`out:${grant!.id}`] })
    expect(further.nodes.filter(({ band }) => band === 'targets')).toHaveLength(1)
    const other = view({}).nodes.find(({ band, id }) => band === 'identities' && id !== identity)!
    expect(
      view({ focus: identity, inward: 0, outward: 0, pinned: [other.id] })
        .nodes.map(({ id }) => id)
        .sort(),
    ).toEqual([identity, other.id].sort())
  })
})

describe('expressions over the graph', () => {
  it('finds by role, type, severity and state just what the view says of its nodes', () => {
    const { nodes } = view({})
    const role = nodes.find(({ kind, label }) => kind === 'grant' && label === 'Reader')!
    expect(find('role=Reader kind=grant').found).toContain(role.id)
    const warned = nodes.filter(
      ({ badge, kind }) =>
        kind !== 'fold' &&
        badge &&
        badge.severity !== 'low' &&
        badge.severity !== 'info' &&
        badge.severity !== 'medium',
    )
    expect(find('severity>=high').found).toEqual(expect.arrayContaining(warned.map(({ id }) => id)))
    expect(find('type:vm').total).toBe(find('type="virtual machine"').total)
    expect(find('type:vm').total).toBeGreaterThan(0)
  })

  it('reach(…) finds the identities whose own reach has it', () => {
    const { index } = tenant
    const reaches = new Map(
      index.identities.all.flatMap((one) =>
        one.principalId ? [[`identity:${one.key}`, getReach(tenant, one.principalId).resources]] : [],
      ) as [string, string[]][],
    )
    const vault = index.facts.resources.find(({ type }) => type === 'microsoft.keyvault/vaults')!
    const shown = vault.shownId ?? vault.id
    const wanted = [...reaches].filter(([, resources]) => resources.includes(shown)).map(([id]) => id)
    const found = find(`reach("${vault.name}") kind=identity`, {}).found
    expect(wanted.length).toBeGreaterThan(0)
    const ids = new Set(view({}).nodes.map(({ id }) => id))
    for (const id of wanted) if (ids.has(id)) expect(found).toContain(id)
    const alone = found.filter((id) => id.startsWith('identity:'))
    for (const id of alone) expect(wanted).toContain(id)
  })

  it('finds what is folded by the fold that it is in', () => {
    const rg = '/subscriptions/s1/resourceGroups/rg/providers'
    const shared = `${rg}/Microsoft.ManagedIdentity/userAssignedIdentities/id`
    const machines = ['a', 'b', 'c', 'd'].map((name) => ({
      id: `${rg}/Microsoft.Compute/virtualMachines/${name}`,
      wears: [{ identityId: shared, principalId: 'p' }],
    }))
    const index = indexOf(smallTenant({ subscriptions: { s1: [] }, resources: [{ id: shared }, ...machines] }))
    const alike = { ...tenant, index, warnings: { findings: [], notChecked: [] } }
    const fold = getGraph(alike, { audience: 'managed', expand: [] }).nodes.find(({ kind }) => kind === 'fold')!
    expect(findInGraph(alike, { audience: 'managed', expand: [] }, 'name=c')).toEqual({
      found: [fold.id],
      total: 1,
      unknown: 0,
    })
  })

  it('hides what fits and what only hung on it, and says how much', () => {
    const { nodes, notes } = view({ hide: 'kind=identity' })
    expect(nodes.filter(({ kind }) => kind === 'identity' || kind === 'grant')).toEqual([])
    expect(notes.join()).toMatch(/nodes are hidden by `kind=identity`/)
  })

  it('worn and not worn together are every identity', () => {
    const identities = drawn({}).nodes.filter(({ kind }) => kind === 'identity')
    expect(find('kind=identity worn').total + find('kind=identity not worn').total).toBe(identities.length)
  })

  it('refuses what is no expression with the place of the mistake, and a name that nothing bears', () => {
    expect(() => find('severity>=dire')).toThrow('at character 11')
    expect(() => find('reach("no such vault")')).toThrow('nothing is called')
  })

  it('takes any id of the view as an expression for just this node', () => {
    for (const { id, kind } of view({}).nodes.slice(0, 40))
      if (kind !== 'fold') {
        expect(parse(`id="${id}"`).mistake).toBeUndefined()
        expect(find(`id="${id}"`).total, id).toBe(1)
      }
  })
})
