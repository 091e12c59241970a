import clsx from 'clsx'
import type { ReactNode, Ref } from 'react'

/** The frame around a table: a bar above, the scrolling body, a line below. `label` names the whole. */
export function TableShell({
  label,
  toolbar,
  footer,
  children,
  scrollRef,
  className,
}: {
  label: string
  toolbar?: ReactNode
  footer?: ReactNode
  children: ReactNode
  scrollRef?: Ref<HTMLDivElement>
  className?: string
}) {
  return (
    <section
      aria-label={label}
      className={clsx('flex min-h-0 flex-col rounded-lg border border-line bg-surface', className)}
    >
      {toolbar && <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2">{toolbar}</div>}
      <div ref={scrollRef} className="min-h-0 flex-1 overflow-auto">
        {children}
      </div>
      {footer && (
        <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-3 border-line border-t px-3 py-1.5 text-faint text-xs">
          {footer}
        </div>
      )}
    </section>
  )
}

/** Classes for the parts of a table inside the shell. */
export const tableClass = {
  table: 'w-full border-separate border-spacing-0 text-left text-sm',
  head: 'sticky top-0 z-10 h-8 whitespace-nowrap border-line border-b bg-surface px-3 font-medium text-faint text-xs',
  row: 'group hover:bg-raised aria-selected:bg-accent-soft',
  cell: 'h-9 max-w-80 truncate border-line border-b px-3 group-last:border-b-0',
  number: 'text-right tabular-nums',
}
