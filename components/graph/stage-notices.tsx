'use client'

import { X } from 'lucide-react'
import { ButtonLink } from '#components/ui/button.tsx'
import { counted } from '#components/ui/count-words.ts'

const plate = 'absolute z-10 rounded-md border border-line-strong bg-surface text-xs shadow-float'

/** A view that is too large for one picture offers the whole tenant instead. */
export function MapNotice({ leftOut }: { leftOut: number }) {
  return (
    <p
      role="status"
      className={`${plate} top-11 right-3 flex max-w-[calc(100%-1.5rem)] items-center gap-2 py-1 pr-1 pl-2.5`}
    >
      <span>{counted(leftOut, 'more node')}: too many for one view</span>
      <ButtonLink href="/graph/map" small>
        Open the map
      </ButtonLink>
    </p>
  )
}

export function NotInViewNotice({ onFocus }: { onFocus: () => void }) {
  return (
    <p role="status" className={`${plate} right-3 bottom-3 left-3 mx-auto w-fit px-3 py-1.5`}>
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
