import clsx from 'clsx'
import { tableClass } from '#components/ui/table-shell.tsx'
import type { ListedRow } from './column.ts'
import type { RowSelection } from './use-row-selection.ts'

const box = 'size-3.5 align-middle accent-accent'

/** The heading's box: all rows that are shown, or none. */
export function SelectAll({ rows, selection }: { rows: readonly ListedRow[]; selection: RowSelection }) {
  const { size } = selection.ids
  return (
    <th scope="col" className={clsx(tableClass.head, 'py-0')}>
      <input
        type="checkbox"
        aria-label="Select all rows shown"
        tabIndex={-1}
        className={box}
        checked={size > 0 && size >= rows.length}
        ref={(input) => {
          if (input) input.indeterminate = size > 0 && size < rows.length
        }}
        onChange={() => (size > 0 ? selection.clear() : selection.selectAll(rows))}
      />
    </th>
  )
}

/** A row's box; all of its cell is taken for it, so that a near miss does not open the row. */
export function SelectRow(props: { id: string; name: string; isPicked: boolean; onPick(id: string): void }) {
  return (
    <td className={clsx(tableClass.cell, 'p-0')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the row's own key is Space on the grid. */}
      <label
        className="flex h-full w-full cursor-pointer items-center justify-center"
        onClick={(event) => event.stopPropagation()}
      >
        <input
          type="checkbox"
          aria-label={`Select ${props.name}`}
          tabIndex={-1}
          className={box}
          checked={props.isPicked}
          onChange={() => props.onPick(props.id)}
        />
      </label>
    </td>
  )
}
