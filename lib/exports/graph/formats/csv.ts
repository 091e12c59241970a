import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { GraphFormat } from '../graph-format.ts'

const columns = [
  'from',
  'from kind',
  'edge',
  'certainty',
  'label',
  'to',
  'to kind',
  'times',
  'because',
  'from id',
  'to id',
]

/** One row for each edge. A cell that a spreadsheet would take for a formula is written as text. */
export const csv: GraphFormat = {
  id: 'csv',
  extension: 'csv',
  type: 'text/csv;charset=utf-8',
  write: edgesAsCsv,
}

function edgesAsCsv(view: GraphView): string {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const rows = view.edges.map((edge) => {
    const from = nodes.get(edge.source)
    const to = nodes.get(edge.target)
    return [
      from?.label ?? '',
      from?.sublabel ?? '',
      edge.kind,
      edge.certainty,
      edge.label,
      to?.label ?? '',
      to?.sublabel ?? '',
      String(edge.count ?? 1),
      edge.because.map((reason) => reason.text).join(' '),
      edge.source,
      edge.target,
    ]
  })
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
