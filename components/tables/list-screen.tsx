'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useShownSnapshot } from '#components/as-of/use-shown-snapshot.ts'
import { useStatus } from '#components/queries.ts'
import type { ListAnswer } from '#lib/server/answers.ts'
import type { ListedRow } from './column.ts'
import { type ReadDatasets, readDatasets } from './read-datasets.ts'
import { type Listed, TableScreen } from './table-screen.tsx'
import { useEntries } from './use-entries.ts'

/** The table of one list: its rows as they were answered, made into entries that know what was read. */
export function ListScreen<Row, Entry extends ListedRow>(props: {
  listed: Listed<Entry>
  answer: UseQueryResult<ListAnswer<Row>>
  entryOf(row: Row, read: ReadDatasets): Entry
}) {
  const { listed, answer, entryOf } = props
  const status = useStatus()
  const coverage = useShownSnapshot()?.coverage
  const isKnown = status.data !== undefined
  const entryOfRow = useMemo(() => {
    if (!isKnown) return undefined
    const read = readDatasets(coverage ?? [])
    return (row: Row) => entryOf(row, read)
  }, [isKnown, coverage, entryOf])
  const rows = useEntries(answer.data?.rows, entryOfRow)
  return (
    <TableScreen
      listed={listed}
      rows={rows}
      snapshotId={answer.data?.snapshotId}
      note={answer.data?.note}
      error={answer.error ?? status.error}
      onRetry={() => {
        answer.refetch()
        status.refetch()
      }}
    />
  )
}
