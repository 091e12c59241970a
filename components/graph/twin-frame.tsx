import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TableShell, tableClass } from '#components/ui/table-shell.tsx'

/** The frame of every table twin: its headings, how many rows are shown, and the way to more. */
export function TwinFrame(props: {
  headings: string[]
  shown: number
  matching: number
  /** Whether only rows with what was found are there. */
  isNarrowed: boolean
  page: number
  onMore: () => void
  children: ReactNode
}) {
  const { headings, shown, matching, isNarrowed, page, onMore, children } = props
  return (
    <TableShell
      label="The graph as a table"
      className="m-3 min-h-0 flex-1 max-sm:m-0 max-sm:rounded-none max-sm:border-x-0"
      footer={
        <>
          <span role="status">
            {shown} of {matching} rows{isNarrowed ? ' with what was found' : ''}
          </span>
          {shown < matching ? (
            <Button small onClick={onMore}>
              Show {Math.min(page, matching - shown)} more
            </Button>
          ) : null}
        </>
      }
    >
      <table className={tableClass.table}>
        <thead className="max-sm:sr-only">
          <tr>
            {headings.map((title) => (
              <th key={title} scope="col" className={tableClass.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </TableShell>
  )
}
