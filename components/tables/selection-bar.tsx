import { Copy, Crosshair, Download, Trash2, X } from 'lucide-react'
import { graphLink } from '#components/shell/graph-link.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { countWords } from '#components/ui/count-words.ts'
import { type Column, type ListedRow, nodeOf } from './column.ts'
import { saveCsv } from './csv-file.ts'
import type { RowSelection } from './use-row-selection.ts'

/** As many as the address of a link takes. */
const mostChanges = 20

interface SelectionBarProps<Row> {
  rows: readonly Row[]
  selection: RowSelection
  columns: readonly Column<Row>[]
  noun: string
  csvName: string
  /** What is copied of a row. */
  copied(row: Row): string | undefined
  /** The change that takes it away, as the address of *what if* has it. */
  removal?: ((row: Row) => string | undefined) | undefined
}

/** What can be done with the rows that are selected. */
export function SelectionBar<Row extends ListedRow>(props: SelectionBarProps<Row>) {
  const { rows, selection, columns, noun, csvName, copied, removal } = props
  const picked = rows.filter(({ id }) => selection.ids.has(id))
  const [only] = picked
  const changes = removal ? picked.slice(0, mostChanges + 1).flatMap((row) => removal(row) ?? []) : []
  const asked = new URLSearchParams([['lens', 'what-if'], ...changes.map((change) => ['change', change])])
  return (
    <div role="toolbar" aria-label="Selected rows" className="flex w-full flex-wrap items-center gap-2">
      <p role="status" className="figures mr-1 whitespace-nowrap text-muted text-xs">
        <span className="font-medium text-ink">{countWords(picked.length)}</span> {noun} selected
      </p>
      <Button
        small
        onClick={() => navigator.clipboard.writeText(picked.map((row) => copied(row) ?? row.id).join('\n'))}
      >
        <Copy size={13} aria-hidden /> Copy ids
      </Button>
      <Button small onClick={() => saveCsv(csvName, columns, picked)}>
        <Download size={13} aria-hidden /> CSV
      </Button>
      {only && picked.length === 1 ? (
        <ButtonLink small href={graphLink(nodeOf(only))}>
          <Crosshair size={13} aria-hidden /> Show in graph
        </ButtonLink>
      ) : null}
      {changes.length > 0 && changes.length === picked.length && changes.length <= mostChanges ? (
        <ButtonLink small href={`/graph?${asked}`}>
          <Trash2 size={13} aria-hidden /> What if removed
        </ButtonLink>
      ) : null}
      <Button small look="quiet" className="ml-auto" onClick={selection.clear}>
        <X size={13} aria-hidden /> Clear the selection
      </Button>
    </div>
  )
}
