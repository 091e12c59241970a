'use client'

import { RotateCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Stands where content would: nothing there, and what to do next. */
export function EmptyMessage(props: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-6 py-12 text-center">
      {props.icon ? <div className="mb-1 text-faint">{props.icon}</div> : null}
      <p className="font-medium text-base text-ink">{props.title}</p>
      {props.children ? <div className="max-w-md text-muted">{props.children}</div> : null}
      {props.action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{props.action}</div> : null}
    </div>
  )
}

export function ErrorMessage(props: { error: Error; retry?: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-center gap-1.5 px-6 py-12 text-center">
      <TriangleAlert size={20} className="mb-1 text-critical" aria-hidden />
      <p className="font-medium text-base text-ink">This could not be loaded</p>
      <p className="max-w-md text-muted">{props.error.message}</p>
      {props.retry ? (
        <Button className="mt-3" onClick={props.retry}>
          <RotateCw size={14} /> Try again
        </Button>
      ) : null}
    </div>
  )
}
