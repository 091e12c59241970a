import { Download, X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { countWords } from '#components/ui/count-words.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { FilterField } from '#components/ui/text-field.tsx'
import { type Column, chosenColumns } from './column.ts'
import { ColumnMenu } from './column-menu.tsx'
import { saveCsv } from './csv-file.ts'
import { FacetMenus } from './facet-menus.tsx'
import { RowCount } from './row-count.tsx'
import { SortChoice } from './sort-choice.tsx'
import type { ListKind } from './use-listing.ts'
import type { TableView } from './use-table-view.ts'

/** What narrows the table, how many rows are left, and what can be done with them. */
export function TableToolbar<Row>(props: {
  kind: ListKind<Row>
  view: TableView
  rows: readonly Row[]
  total: number | undefined
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Words for rows: `identities`. */
  noun: string
  csvName: string
  narrow: boolean
}) {
  const { kind, view, rows, total, counts, noun, csvName, narrow } = props
  const columns: readonly Column<Row>[] = kind.columns
  const save = () => saveCsv(csvName, columns, rows)
  const field = (
    <FilterField
      label={`Filter ${noun}`}
      value={view.text}
      onChange={view.setText}
      className={narrow ? 'min-w-0 flex-1' : 'w-56'}
    />
  )
  const menus = (
    <FacetMenus facets={kind.facets} counts={counts} chosen={view.chosen} onChoose={view.choose} narrow={narrow} />
  )
  const count = <RowCount shown={rows.length} total={total} noun={noun} />
  if (narrow)
    return (
      <>
        <div className="flex w-full items-center gap-2">
          {field}
          <IconButton label="Download as CSV" disabled={rows.length === 0} onClick={save}>
            <Download size={15} aria-hidden />
          </IconButton>
        </div>
        {menus}
        <SortChoice columns={columns} sorting={view.sorting} onSort={view.setSorting} />
        {count}
      </>
    )
  return (
    <>
      {field}
      {menus}
      {view.isNarrowed ? (
        <Button look="quiet" onClick={view.clear}>
          <X size={14} aria-hidden /> Clear
        </Button>
      ) : null}
      <div className="ml-auto flex items-center gap-2">
        {count}
        <ColumnMenu columns={columns} shown={chosenColumns(columns, view.columnIds)} onChoose={view.setColumnIds} />
        <Button
          title={`The ${countWords(rows.length)} ${noun} shown, with all columns`}
          disabled={rows.length === 0}
          onClick={save}
        >
          <Download size={14} aria-hidden /> CSV
        </Button>
      </div>
    </>
  )
}
