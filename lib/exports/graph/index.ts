import { bloodhoundOpengraph } from './formats/bloodhound-opengraph.ts'
import { csv } from './formats/csv.ts'
import { cytoscapeJson } from './formats/cytoscape-json.ts'
import { dot } from './formats/dot.ts'
import { drawio } from './formats/drawio.ts'
import { graphml } from './formats/graphml.ts'
import { json } from './formats/json.ts'
import { mermaid } from './formats/mermaid.ts'
import type { GraphFormat } from './graph-format.ts'

/** Every format of what is shown, in the order of the files. */
export const graphFormats: readonly GraphFormat[] = [
  bloodhoundOpengraph,
  csv,
  cytoscapeJson,
  dot,
  drawio,
  graphml,
  json,
  mermaid,
]
