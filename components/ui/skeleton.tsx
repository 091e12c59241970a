import clsx from 'clsx'

/** A grey shape where something will stand. Its size comes from `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-pulse rounded-sm bg-raised', className)} />
}

/** Tells screen readers, once, what the shapes stand for. */
export function Loading({ what }: { what: string }) {
  return (
    <span role="status" className="sr-only">
      Loading {what}
    </span>
  )
}
