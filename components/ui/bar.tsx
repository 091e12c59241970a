import clsx from 'clsx'

/** A small bar of `value` out of `of`, drawn as SVG so that no inline style is needed. */
export function Bar({ value, of, className }: { value: number; of: number; className?: string }) {
  const width = of > 0 ? Math.max(value > 0 ? 1 : 0, Math.min(100, (value / of) * 100)) : 0
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden
      className={clsx('h-1 w-full rounded-full', className)}
    >
      <rect width="100" height="4" className="fill-raised" />
      <rect width={width} height="4" className="fill-accent" />
    </svg>
  )
}
