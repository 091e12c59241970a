'use client'

import { X } from 'lucide-react'

const plate = 'absolute z-10 rounded-md border border-line-strong bg-surface text-xs shadow-float'

export function NotInViewNotice({ onFocus }: { onFocus: () => void }) {
  return (
    <p role="status" className={`${plate} right-3 bottom-12 left-3 mx-auto w-fit px-3 py-1.5`}>
      What is selected is not in this view.{' '}
      <button type="button" className="font-medium text-accent-strong underline" onClick={onFocus}>
        Focus on it
      </button>
    </p>
  )
}

export function FailureNotice({ message, onDismiss }: { message: string; onDismiss: () => void }) {
  return (
    <p role="alert" className={`${plate} top-11 right-3 max-w-sm px-3 py-2`}>
      {message}{' '}
      <button type="button" aria-label="Dismiss" onClick={onDismiss}>
        <X size={14} className="inline" aria-hidden="true" />
      </button>
    </p>
  )
}
