import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import cytoscape from 'cytoscape'
import Graph from 'graphology'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { getGraph } from '#lib/server/get-graph.ts'
import { rowsOfCsv } from '#lib/server/proof/rows-of-csv.ts'
import { tenantFromDraft } from '#lib/server/runtime.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { edgeAttributes, nodeAttributes } from './attributes.ts'
import { bloodhoundOpengraph } from './formats/bloodhound-opengraph.ts'
import { csv } from './formats/csv.ts'
import { cytoscapeJson } from './formats/cytoscape-json.ts'
import { dot } from './formats/dot.ts'
import { drawio } from './formats/drawio.ts'
import { graphml } from './formats/graphml.ts'
import { graphInJson, json } from './formats/json.ts'
import { graphFormats } from './index.ts'
import { graphFormatLabels } from './labels.ts'
import { hostileView } from './testing/hostile-view.ts'

const folder = new URL('formats/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''))

/** What a reader found: nodes by id, and edges from one to another, each with all that it says. */
interface Read {
  nodes: [string, object][]
  edges: [string, string, object][]
}

const sorted = ({ nodes, edges }: Read) => ({
  nodes: nodes.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  edges: edges.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
})
const saidBy = ({ nodes, edges }: GraphView): Read => ({
  nodes: nodes.map((node) => [node.id, nodeAttributes(node)]),
  edges: edges.map((edge) => [edge.source, edge.target, edgeAttributes(edge)]),
})

const readers: Record<string, (text: string) => Read> = {
  graphml(text) {
    const graph = parseGraphml(Graph, text, { addMissingNodes: false })
    return {
      nodes: graph.mapNodes((id, attributes) => [id, attributes]),
      edges: graph.mapEdges((_, attributes, source, target) => [source, target, attributes]),
    }
  },
  cytoscape(text) {
    const drawn = cytoscape({ headless: true, styleEnabled: false })
    drawn.json(JSON.parse(text))
    const read: Read = {
      nodes: drawn.nodes().map((node) => [node.id(), without(node.data(), ['id', 'name'])]),
      edges: drawn
        .edges()
        .map((edge) => [edge.source().id(), edge.target().id(), without(edge.data(), ['id', 'source', 'target'])]),
    }
    drawn.destroy()
    return read
  },
  opengraph(text) {
    const { graph } = JSON.parse(text)
    for (const { kinds } of graph.nodes) for (const kind of kinds) expect(kind).toMatch(/^[A-Za-z0-9_]+$/)
    return {
      nodes: graph.nodes.map((node: { id: string; properties: object }) => [
        node.id,
        without(node.properties, ['name', 'displayname']),
      ]),
      edges: graph.edges.map((edge: { start: { value: string }; end: { value: string }; properties: object }) => [
        edge.start.value,
        edge.end.value,
        edge.properties,
      ]),
    }
  },
  drawio(text) {
    const faults: string[] = []
    const onError = (_: string, message: string) => void faults.push(message)
    const root = new DOMParser({ errorHandler: onError }).parseFromString(text, 'text/xml')
    expect(faults).toEqual([])
    const objects = [...Array.from(root.getElementsByTagName('object'))].map((object) => ({
      said: Object.fromEntries(
        Array.from(object.attributes).map(({ name, value }) => [
          name,
          /^(?:count|findings)$/.test(name) ? Number(value) : value,
        ]),
      ) as Record<string, string>,
      cell: object.getElementsByTagName('mxCell')[0]!,
    }))
    const ids = new Map(objects.map(({ said }) => [said.id, said.lanyard!]))
    const end = (cell: Element, name: string) => ids.get(cell.getAttribute(name)!)!
    return {
      nodes: objects
        .filter(({ cell }) => cell.getAttribute('vertex'))
        .map(({ said }) => [said.lanyard!, without(said, ['id', 'lanyard'])]),
      edges: objects
        .filter(({ cell }) => cell.getAttribute('edge'))
        .map(({ said, cell }) => [end(cell, 'source'), end(cell, 'target'), without(said, ['id', 'lanyard'])]),
    }
  },
}

const without = (value: object, keys: string[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))

const sampleView = async () => getGraph(tenantFromDraft(await sampleDraft()), { audience: 'everyone', expand: [] })

describe('the list of formats of the graph', () => {
  it('holds what every file exports, in the order of the files and under its name', () => {
    expect(graphFormats.map(({ id }) => id)).toEqual(names.toSorted())
    expect(Object.keys(graphFormatLabels)).toEqual(names.toSorted())
  })
})

describe.each([
  ['the sample', sampleView],
  ['names that try to be more', async () => hostileView],
])('the graph of %s, written and read again,', (_, viewed) => {
  it.each([
    ['GraphML by graphology', graphml, readers.graphml!],
    ['Cytoscape JSON by Cytoscape', cytoscapeJson, readers.cytoscape!],
    ['OpenGraph JSON', bloodhoundOpengraph, readers.opengraph!],
    ['draw.io by an XML parser', drawio, readers.drawio!],
  ])('is the same in %s', async (__, format, read) => {
    const view = await viewed()
    expect(view.nodes.length).toBeGreaterThan(20)
    expect(sorted(read(format.write(view)))).toEqual(sorted(saidBy(view)))
  })

  it('is the same in JSON, to the last field', async () => {
    const view = await viewed()
    expect(graphInJson(json.write(view))).toEqual(view)
  })

  it('has a row for each edge in CSV', async () => {
    const view = await viewed()
    const rows = rowsOfCsv(csv.write(view))
    expect(rows.map((row) => [row.get('from id'), row.get('to id')])).toEqual(
      view.edges.map(({ source, target }) => [source, target]),
    )
  })

  it.skipIf(spawnSync('dot', ['-V']).error)(
    'is the same in DOT by Graphviz (skipped where `dot` is absent)',
    async () => {
      const view = await viewed()
      const { stdout, stderr, status } = spawnSync('dot', ['-Tdot_json'], { input: dot.write(view), encoding: 'utf8' })
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
      const { objects, edges } = JSON.parse(stdout) as {
        objects: { _gvid: number; name: string; kind: string }[]
        edges: { tail: number; head: number; kind: string; certainty: string }[]
      }
      const ids = new Map(objects.map(({ _gvid, name }) => [_gvid, name]))
      expect(objects.map(({ name, kind }) => [name, kind]).toSorted()).toEqual(
        view.nodes.map(({ id, kind }) => [id, kind]).toSorted(),
      )
      expect(
        edges.map(({ tail, head, kind, certainty }) => [ids.get(tail), ids.get(head), kind, certainty]).toSorted(),
      ).toEqual(view.edges.map((edge) => [edge.source, edge.target, edge.kind, edge.certainty]).toSorted())
    },
  )
})

describe('JSON of the graph', () => {
  it('of another version, or of another kind, is refused in words', () => {
    expect(() => graphInJson('{"format":"lanyard.graph","version":9}')).toThrow('version 9')
    expect(() => graphInJson('{}')).toThrow('no graph that Lanyard wrote')
  })
})

it('every format has a test, here or beside it', () => {
  const here = ['bloodhound-opengraph', 'cytoscape-json', 'dot', 'drawio', 'graphml', 'json']
  expect(names.filter((name) => !here.includes(name) && !existsSync(new URL(`${name}.test.ts`, folder)))).toEqual([])
})
