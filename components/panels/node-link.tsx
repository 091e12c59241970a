import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The name of a node that can be gone to; plain text where there is no node behind it. */
export function NodeLink(props: {
  node: string | undefined
  onSelect: (id: string) => void
  className?: string
  /** Underlined only under the pointer, where many links stand close together. */
  quiet?: boolean
  children: ReactNode
}) {
  const { node, onSelect, className, quiet = false, children } = props
  if (node === undefined) return <span className={className}>{children}</span>
  return (
    <button
      type="button"
      onClick={() => onSelect(node)}
      className={clsx(
        'wrap-anywhere max-w-full rounded-sm text-left font-medium text-accent-strong underline underline-offset-2 hover:decoration-current',
        quiet ? 'decoration-transparent' : 'decoration-accent-line',
        className,
      )}
    >
      {children}
    </button>
  )
}
