/** Formats of the graph as a menu names them: the page has these before anybody asks for what writes them. */
export const graphFormatLabels = {
  'bloodhound-opengraph': 'For BloodHound (OpenGraph)',
  csv: 'Edges (CSV)',
  'cytoscape-json': 'For Cytoscape (JSON)',
  dot: 'For Graphviz (DOT)',
  drawio: 'For draw.io',
  graphml: 'For yEd and Gephi (GraphML)',
  json: 'Nodes and edges (JSON)',
  mermaid: 'For Markdown (Mermaid)',
} as const

export type GraphFormatId = keyof typeof graphFormatLabels
