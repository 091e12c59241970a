'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useMemo, useRef } from 'react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { Page } from '#components/shell/page.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import { TableShell } from '#components/ui/table-shell.tsx'
import type { Category } from '#lib/resources/category.ts'
import { chosenColumns, type ListedRow } from './column.ts'
import { DataTable } from './data-table.tsx'
import { NodeBeside } from './node-beside.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { TableSkeleton } from './table-skeleton.tsx'
import { TableToolbar } from './table-toolbar.tsx'
import { type ListKind, useListing } from './use-listing.ts'
import { useNarrowScreen } from './use-narrow-screen.ts'
import { useRowSelection } from './use-row-selection.ts'
import { useTableView } from './use-table-view.ts'

export interface Listed<Row> extends ListKind<Row> {
  title: string
  /** Words for the rows: `identities`. */
  noun: string
  category: Category
  description: string
  /** What `c` copies. */
  copied(row: Row): string | undefined
  /** @param sorted what the rows are sorted by, where the card does not say it anyway */
  card(row: Row, sorted?: ReactNode): ReactNode
  /** Columns whose values are on every card. */
  onCard: readonly string[]
  /** The change of *what if* that takes a row away: `delete-resource~<id>`. */
  removal?(row: Row): string | undefined
}

interface TableScreenProps<Row> {
  listed: Listed<Row>
  rows: readonly Row[] | undefined
  snapshotId: number | undefined
  note?: string
  error: Error | null
  onRetry(): void
}

const noRows: readonly never[] = []
const noCounts: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map()

/** A list of the tenant's things: narrowed, sorted, walked by keys, with one of them open beside it. */
export function TableScreen<Row extends ListedRow>(props: TableScreenProps<Row>) {
  const { listed, rows, note, error } = props
  const router = useRouter()
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useNarrowScreen(640)
  const panelOver = useNarrowScreen(1180)
  const view = useTableView(listed)
  const listing = useListing(rows, listed, view)
  const selection = useRowSelection()
  const shownColumns = useMemo(() => chosenColumns(listed.columns, view.columnIds), [listed, view.columnIds])
  const csvName = `lanyard-${listed.noun}-snapshot-${props.snapshotId ?? 0}.csv`
  const total = rows?.length ?? 0
  const content = () => {
    if (error) return <ErrorMessage error={error} retry={props.onRetry} />
    if (!listing) return <TableSkeleton what={listed.noun} narrow={narrow} />
    if (total === 0)
      return (
        <EmptyMessage
          icon={<Glyph category={listed.category} size={24} />}
          title={`No ${listed.noun} in this snapshot`}
          action={<ButtonLink href="/sources">Import an export of Azure</ButtonLink>}
        >
          {note ?? `What was read holds no ${listed.noun}.`}
        </EmptyMessage>
      )
    if (listing.rows.length === 0)
      return (
        <EmptyMessage
          icon={<Glyph category={listed.category} size={24} />}
          title="Nothing matches"
          action={<Button onClick={view.clear}>Clear the filters</Button>}
        >
          None of the {total} {listed.noun} fits all of the filters.
        </EmptyMessage>
      )
    return (
      <DataTable
        key={narrow ? 'cards' : 'cells'}
        label={listed.title}
        rows={listing.rows}
        shownColumns={shownColumns}
        sorting={view.sorting}
        onSort={view.setSorting}
        selected={view.node}
        onOpen={view.openNode}
        onClose={() => view.openNode(null)}
        onFocusInGraph={(node) => router.push(`/graph?${new URLSearchParams({ focus: node, select: node })}`)}
        onCopy={(row) => navigator.clipboard.writeText(listed.copied(row) ?? row.id)}
        card={narrow ? cardOf(listed, view.sorting.column) : undefined}
        selection={selection}
        scroller={scroller}
      />
    )
  }
  return (
    <Page title={listed.title} description={listed.description} fill>
      <div className="flex min-h-0 flex-1 gap-4">
        <TableShell
          label={listed.title}
          className="min-w-0 flex-1"
          scrollRef={scroller}
          toolbar={
            rows && selection.ids.size > 0 ? (
              <SelectionBar
                rows={rows}
                selection={selection}
                columns={listed.columns}
                noun={listed.noun}
                csvName={csvName}
                copied={listed.copied}
                removal={listed.removal}
              />
            ) : (
              <TableToolbar
                kind={listed}
                view={view}
                rows={listing?.rows ?? noRows}
                total={listing && rows?.length}
                counts={listing?.counts ?? noCounts}
                noun={listed.noun}
                csvName={csvName}
                narrow={narrow}
              />
            )
          }
          footer={note || !narrow ? <Footer note={note} keys={!narrow} /> : undefined}
        >
          {content()}
        </TableShell>
        {view.node ? (
          <NodeBeside id={view.node} over={panelOver} onSelect={view.openNode} onClose={() => view.openNode(null)} />
        ) : null}
      </div>
    </Page>
  )
}

function cardOf<Row extends ListedRow>({ card, columns, onCard }: Listed<Row>, sorted: string) {
  const column = onCard.includes(sorted) ? undefined : columns.find(({ id }) => id === sorted)
  if (!column) return (row: Row) => card(row)
  return (row: Row) =>
    card(
      row,
      <span className="shrink-0">
        {column.header}: <span className="text-ink">{column.cell(row)}</span>
      </span>,
    )
}

function Footer({ note, keys }: { note: string | undefined; keys: boolean }) {
  return (
    <>
      {note ? <p className="text-muted">{note}</p> : null}
      {keys ? (
        <p className="ml-auto flex items-center gap-1.5">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> move <Kbd>Space</Kbd> select <Kbd>Enter</Kbd> open <Kbd>g</Kbd> show in graph{' '}
          <Kbd>c</Kbd> copy id
        </p>
      ) : null}
    </>
  )
}
