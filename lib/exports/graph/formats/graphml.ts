import { xml } from '../../xml.ts'
import { type Attributes, edgeAttributes, nodeAttributes } from '../attributes.ts'
import type { GraphFormat } from '../graph-format.ts'

/** http://graphml.graphdrawing.org/ */
export const graphml: GraphFormat = {
  id: 'graphml',
  extension: 'graphml',
  type: 'application/graphml+xml',
  write({ nodes, edges }) {
    const said = { node: nodes.map(nodeAttributes), edge: edges.map(edgeAttributes) }
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...keysOf('node', said.node),
      ...keysOf('edge', said.edge),
      '  <graph id="lanyard" edgedefault="directed">',
      ...nodes.map(({ id }, at) => `    <node id="${xml(id)}">${dataOf('node', said.node[at]!)}</node>`),
      ...edges.map(
        ({ id, source, target }, at) =>
          `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${dataOf('edge', said.edge[at]!)}</edge>`,
      ),
      '  </graph>',
      '</graphml>',
      '',
    ].join('\n')
  },
}

const keysOf = (of: 'node' | 'edge', all: Attributes[]) => {
  const types = new Map(all.flatMap((one) => Object.entries(one)).map(([name, value]) => [name, typeof value]))
  return [...types].map(
    ([name, type]) =>
      `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type === 'number' ? 'int' : 'string'}"/>`,
  )
}

const dataOf = (of: 'node' | 'edge', attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => `<data key="${of}-${name}">${xml(String(value))}</data>`)
    .join('')
