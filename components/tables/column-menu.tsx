import { Columns3 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { Column } from './column.ts'

/** Which columns there are. The first one names the row and stays. */
export function ColumnMenu<Row>(props: {
  columns: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  onChoose(ids: string[] | null): void
}) {
  const { columns, shown, onChoose } = props
  const toggled = (column: Column<Row>) =>
    columns.filter((one) => (one === column) !== shown.includes(one)).map(({ id }) => id)
  return (
    <Popover
      button={
        <>
          <Columns3 size={14} aria-hidden /> Columns
        </>
      }
      align="end"
      sheetLabel="Columns"
      sheetClassName="w-52"
    >
      <fieldset className="p-1.5">
        <legend className="sr-only">Columns</legend>
        {columns.slice(1).map((column) => (
          <label
            key={column.id}
            className="flex min-h-7 cursor-pointer items-center gap-2 rounded-sm px-2 hover:bg-raised"
          >
            <input
              type="checkbox"
              className="size-3.5 accent-accent"
              checked={shown.includes(column)}
              onChange={() => onChoose(toggled(column))}
            />
            {column.header}
          </label>
        ))}
      </fieldset>
      <div className="border-line border-t p-1.5">
        <Button look="quiet" small className="w-full justify-start" onClick={() => onChoose(null)}>
          The usual columns
        </Button>
      </div>
    </Popover>
  )
}
