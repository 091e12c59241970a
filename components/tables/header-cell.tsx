import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { tableClass } from '#components/ui/table-shell.tsx'

/** A column's heading, which sorts by it. */
export function HeaderCell(props: {
  words: string
  numeric: boolean
  sorted: false | 'asc' | 'desc'
  onSort: ((event: unknown) => void) | undefined
}) {
  const { words, numeric, sorted, onSort } = props
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      className={clsx(tableClass.head, 'py-0')}
    >
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          'group/sort -mx-1 flex h-6 max-w-full items-center gap-1 rounded-sm px-1 font-medium hover:text-ink',
          numeric && 'ml-auto flex-row-reverse',
          sorted && 'text-ink',
        )}
      >
        <span className="truncate">{words}</span>
        <Arrow
          size={12}
          aria-hidden
          className={clsx('shrink-0', sorted ? 'text-accent-strong' : 'opacity-0 group-hover/sort:opacity-60')}
        />
      </button>
    </th>
  )
}
