import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The name of a node that can be gone to; plain text where there is no node behind it. */
export function NodeLink(props: {
  node: string | undefined
  onSelect: (id: string) => void
  className?: string
  children: ReactNode
}) {
  const { node, onSelect, className, children } = props
  if (node === undefined) return <span className={className}>{children}</span>
  return (
    <button
      type="button"
      onClick={() => onSelect(node)}
      className={clsx(
        'max-w-full rounded-sm text-left font-medium text-accent-strong underline decoration-accent-line underline-offset-2 wrap-anywhere hover:decoration-current',
        className,
      )}
    >
      {children}
    </button>
  )
}
