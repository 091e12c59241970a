'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyMessage, ErrorMessage } from '#components/ui/message.tsx'
import { PageHeading } from '#components/ui/page.tsx'
import { chosenColumns, type ListedRow } from './column.ts'
import { DataTable } from './data-table.tsx'
import { NodeBeside } from './node-beside.tsx'
import { TableSkeleton } from './table-skeleton.tsx'
import { TableToolbar } from './table-toolbar.tsx'
import { type ListKind, useListing } from './use-listing.ts'
import { useNarrowScreen } from './use-narrow-screen.ts'
import { useTableView } from './use-table-view.ts'

export interface Listed<Row> extends ListKind<Row> {
  title: string
  /** Words for the rows: `identities`. */
  noun: string
  description: string
  /** What `c` copies. */
  copied(row: Row): string | undefined
  card(row: Row): ReactNode
}

/** A list of the tenant's things: narrowed, sorted, walked by keys, with one of them open beside it. */
export function TableScreen<Row extends ListedRow>(props: {
  listed: Listed<Row>
  rows: readonly Row[] | undefined
  snapshotId: number | undefined
  note?: string
  error: Error | null
  onRetry(): void
}) {
  const { listed, rows, snapshotId, note, error, onRetry } = props
  const router = useRouter()
  const narrow = useNarrowScreen(640)
  const panelOver = useNarrowScreen(1180)
  const view = useTableView(listed)
  const listing = useListing(rows ?? noRows, listed, view)
  const total = rows?.length ?? 0
  return (
    <div className="flex h-full min-h-96">
      <div className="flex min-w-0 flex-1 flex-col bg-surface">
        <div className="px-4 pt-4">
          <PageHeading title={listed.title}>{listed.description}</PageHeading>
          {note ? (
            <p className="mt-1 text-muted text-xs">
              <span className="font-medium text-ink">Not everything was read.</span> {note}
            </p>
          ) : null}
        </div>
        {error ? (
          <ErrorMessage error={error} retry={onRetry} />
        ) : (
          <>
            <TableToolbar
              kind={listed}
              view={view}
              rows={listing.rows}
              total={total}
              counts={listing.counts}
              noun={listed.noun}
              csvName={`lanyard-${listed.noun}-snapshot-${snapshotId ?? 0}.csv`}
              narrow={narrow}
            />
            {rows === undefined ? <TableSkeleton label={listed.noun} narrow={narrow} /> : null}
            {rows && total === 0 ? (
              <EmptyMessage
                title={`No ${listed.noun} in this snapshot`}
                action={<ButtonLink href="/sources">Import an export of Azure</ButtonLink>}
              >
                {note ?? `What was imported holds no ${listed.noun}.`}
              </EmptyMessage>
            ) : null}
            {total > 0 && listing.rows.length === 0 ? (
              <EmptyMessage title="Nothing matches" action={<Button onClick={view.clear}>Clear the filters</Button>}>
                None of the {total} {listed.noun} fits all of the filters.
              </EmptyMessage>
            ) : null}
            {listing.rows.length > 0 ? (
              <DataTable
                key={narrow ? 'cards' : 'cells'}
                label={listed.title}
                rows={listing.rows}
                columns={listed.columns}
                shownColumns={chosenColumns(listed.columns, view.columnIds)}
                sorting={view.sorting}
                onSort={view.setSorting}
                selected={view.node}
                onOpen={view.openNode}
                onFocusInGraph={(node) => router.push(`/graph?${new URLSearchParams({ focus: node, select: node })}`)}
                onCopy={(row) => navigator.clipboard.writeText(listed.copied(row) ?? row.id)}
                card={narrow ? listed.card : undefined}
              />
            ) : null}
          </>
        )}
      </div>
      {view.node ? (
        <NodeBeside id={view.node} over={panelOver} onSelect={view.openNode} onClose={() => view.openNode(null)} />
      ) : null}
    </div>
  )
}

const noRows: readonly never[] = []
