'use client'
import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { Modal } from './modal.tsx'

/** A modal in the middle, with its title. */
export function Dialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** Keeps the title for screen readers only, where the content says it itself. */
  bare?: boolean
  className?: string
  children: ReactNode
}) {
  const { open, onOpenChange, title, description, bare, className, children } = props
  if (!open) return null
  return (
    <Modal
      label={title}
      onClose={() => onOpenChange(false)}
      className={clsx(
        'fixed top-[12vh] mx-auto max-h-[76vh] open:flex w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-xl border border-line-strong bg-surface text-ink shadow-float',
        'transition duration-150 backdrop:bg-veil starting:scale-98 starting:opacity-0',
        className ?? 'max-w-lg',
      )}
    >
      {bare ? null : (
        <header className="flex items-start gap-4 border-line border-b px-4 py-3">
          <div className="min-w-0 flex-1">
            <h2 className="font-semibold text-base">{title}</h2>
            {description ? <p className="mt-1 text-muted">{description}</p> : null}
          </div>
          <IconButton label="Close" onClick={() => onOpenChange(false)} className="-mr-2 -mt-1">
            <X />
          </IconButton>
        </header>
      )}
      {children}
    </Modal>
  )
}
