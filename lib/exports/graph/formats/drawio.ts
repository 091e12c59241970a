import { bands, type GraphNode } from '#lib/graph/view/view-types.ts'
import { xml } from '../../xml.ts'
import { type Attributes, edgeAttributes, nodeAttributes } from '../attributes.ts'
import type { GraphFormat } from '../graph-format.ts'

const size = { width: 200, height: 48, column: 320, row: 72 }

/** A diagram for draw.io (diagrams.net), in columns like the graph's bands. What a shape says is in its data. */
export const drawio: GraphFormat = {
  id: 'drawio',
  extension: 'drawio',
  type: 'application/vnd.jgraph.mxfile',
  write({ snapshotId, nodes, edges }) {
    const cells = new Map(nodes.map(({ id }, at) => [id, `n${at}`]))
    const rows = new Map<string, number>()
    const place = ({ band }: GraphNode) => {
      const row = rows.get(band) ?? 0
      rows.set(band, row + 1)
      return { x: bands.indexOf(band) * size.column, y: row * size.row }
    }
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<mxfile host="lanyard"><diagram id="lanyard" name="snapshot ${snapshotId}"><mxGraphModel><root>`,
      '<mxCell id="0"/><mxCell id="1" parent="0"/>',
      ...nodes.map((node) => {
        const { x, y } = place(node)
        const cell = `<mxCell style="rounded=1;whiteSpace=wrap;html=0;" vertex="1" parent="1"><mxGeometry x="${x}" y="${y}" width="${size.width}" height="${size.height}" as="geometry"/></mxCell>`
        return objectOf(cells.get(node.id)!, { ...nodeAttributes(node), lanyard: node.id }, cell)
      }),
      ...edges.map((edge, at) => {
        const cell = `<mxCell style="edgeStyle=none;html=0;" edge="1" parent="1" source="${cells.get(edge.source)}" target="${cells.get(edge.target)}"><mxGeometry relative="1" as="geometry"/></mxCell>`
        return objectOf(`e${at}`, { ...edgeAttributes(edge), lanyard: edge.id }, cell)
      }),
      '</root></mxGraphModel></diagram></mxfile>',
      '',
    ].join('\n')
  },
}

const objectOf = (id: string, attributes: Attributes, inside: string) =>
  `<object id="${id}" ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${xml(String(value))}"`)
    .join(' ')}>${inside}</object>`
