import { describe, expect, it } from 'vitest'
import { mapFromBytes } from '#lib/graph/map/map-bytes.ts'
import { nodeListText } from '#lib/graph/map/node-list.ts'
import { mapGroupOf, mapNode, mapNodeId } from '#lib/graph/map/tenant-map.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { getGraph } from './get-graph.ts'
import { getMap, getMapRegion } from './get-map.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'

const tenant = tenantFromDraft(await sampleDraft())
const { bytes, etag } = await getMap(tenant)
const map = mapFromBytes(bytes.buffer)
const ids = map.labels.map((_, node) => mapNodeId(map, node))

/** The graph of managed identities with every fold opened. */
function unfolded(): GraphView {
  const open: string[] = []
  for (;;) {
    const view = getGraph(tenant, { audience: 'managed', expand: open })
    const folds = view.nodes.filter(({ kind, id }) => kind === 'fold' && !open.includes(id))
    if (folds.length === 0) return view
    open.push(...folds.map(({ id }) => id))
  }
}

describe('the map of the sample tenant', () => {
  it('shows every node of the graph as the graph shows it', () => {
    const view = unfolded()
    expect(view.nodes.length).toBeGreaterThan(100)
    for (const { expandable: _, count: __, lies: ___, ...node } of view.nodes) {
      const at = ids.indexOf(node.id)
      expect(at, node.id).toBeGreaterThan(-1)
      expect(mapNode(map, at)).toEqual(JSON.parse(JSON.stringify(node)))
    }
  })

  it('has the edges of the graph and no others', () => {
    const ends = [...map.from].map((from, edge) => `${ids[from]} ${ids[map.to[edge]!]}`)
    const view = unfolded().edges.map(({ source, target }) => `${source} ${target}`)
    expect(new Set(ends)).toEqual(new Set(view))
  })

  it('shows every resource', () => {
    const shown = new Set(ids.map((id) => id.replace(/^(?:resource|scope):/, '')))
    const identities = tenant.index.identities.byArmId
    for (const { id } of tenant.index.facts.resources) expect(shown.has(id) || identities.has(id), id).toBe(true)
  })

  it('is made once, and known again by its tag', async () => {
    expect(await getMap(tenant)).toBe(await getMap(tenant))
    expect((await getMap(tenantFromDraft(await sampleDraft()))).etag).toBe(etag)
    expect((await getMap({ ...tenant, warnings: { ...tenant.warnings, findings: [] } })).etag).not.toBe(etag)
  })

  it('gives each group of nodes as a graph, every node of which has a place on the map', async () => {
    for (let group = 0; group < map.groups.length; group++) {
      const nodes = ids.map((_, node) => node).filter((node) => mapGroupOf(map, node) === group)
      const view = await getMapRegion(tenant, nodeListText(nodes))
      const drawn = new Set(view.nodes.map(({ id }) => id))
      for (const node of nodes) expect(drawn.has(ids[node]!), ids[node]).toBe(true)
      for (const id of drawn) expect(ids.includes(id), id).toBe(true)
      const wanted = [...map.from].filter((from, edge) => nodes.includes(from) || nodes.includes(map.to[edge]!)).length
      expect(new Set(view.edges.map(({ source, target }) => `${source} ${target}`)).size).toBe(wanted)
    }
  })

  it.each(['', 'x y', 'zzzzz'])('refuses a region of `%s`', async (nodes) => {
    await expect(getMapRegion(tenant, nodes)).rejects.toMatchObject({ status: 400 })
  })
})
