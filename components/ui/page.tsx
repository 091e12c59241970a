import clsx from 'clsx'
import type { ReactNode } from 'react'

/** The heading of a screen: what it is, one line about it, and what can be done on it. */
export function PageHeading(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="font-semibold text-ink text-lg tracking-tight">{props.title}</h1>
        {props.children ? <p className="text-muted">{props.children}</p> : null}
      </div>
      {props.actions ? <div className="flex flex-wrap items-center gap-2">{props.actions}</div> : null}
    </header>
  )
}

/** A framed part of a screen with a heading. */
export function Section(props: { title: string; aside?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <section className={clsx('min-w-0 rounded-lg border border-line bg-surface', props.className)}>
      <div className="flex h-10 items-center justify-between gap-3 border-line border-b px-4">
        <h2 className="truncate font-medium text-ink text-sm">{props.title}</h2>
        {props.aside ? <div className="shrink-0 text-muted text-xs">{props.aside}</div> : null}
      </div>
      {props.children}
    </section>
  )
}
