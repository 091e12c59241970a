import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { tableClass } from '#components/ui/table-shell.tsx'

/** A column's heading, which sorts by it. */
export function HeaderCell(props: {
  words: string
  numeric: boolean
  sorted: false | 'asc' | 'desc'
  onSort: () => void
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
          'group/sort -mx-1 relative flex h-6 max-w-[calc(100%+0.5rem)] items-center rounded-sm px-1 font-medium hover:text-ink',
          numeric && 'ml-auto',
          sorted && 'text-ink',
        )}
      >
        <span className="truncate">{words}</span>
        <Arrow
          size={12}
          aria-hidden
          // Beside the words and not among them, so that it takes no room from them.
          className={clsx(
            'absolute top-1/2 -translate-y-1/2',
            numeric ? 'right-full' : 'left-full',
            sorted ? 'text-accent-strong' : 'opacity-0 group-hover/sort:opacity-60',
          )}
        />
      </button>
    </th>
  )
}
