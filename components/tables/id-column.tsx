import type { Column } from './column.ts'
import { NotRead } from './count.tsx'

/** A column of ids, among those that are there when chosen. */
export const idColumn = <Row,>(
  column: Pick<Column<Row>, 'id' | 'header' | 'width'> & { valueOf(row: Row): string | undefined },
): Column<Row> => ({
  ...column,
  spare: true,
  cell: (row) => {
    const id = column.valueOf(row)
    return id ? <span className="mono">{id}</span> : <NotRead />
  },
})
