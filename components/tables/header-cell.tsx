import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'

export function HeaderCell(props: {
  words: string
  numeric: boolean
  sorted: false | 'asc' | 'desc'
  onSort: ((event: unknown) => void) | undefined
}) {
  const { words, numeric, sorted, onSort } = props
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      className="sticky top-0 z-10 h-9 border-line border-b bg-surface p-0 font-medium"
    >
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          'group/sort flex h-9 w-full items-center gap-1 px-3 text-xs hover:text-ink -outline-offset-2',
          numeric && 'flex-row-reverse',
          sorted ? 'text-ink' : 'text-muted',
        )}
      >
        <span className="truncate">{words}</span>
        <Arrow
          size={13}
          aria-hidden
          className={clsx('shrink-0', sorted ? 'text-accent' : 'opacity-0 group-hover/sort:opacity-60')}
        />
      </button>
    </th>
  )
}
