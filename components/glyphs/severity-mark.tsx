import clsx from 'clsx'
import type { Severity } from '#lib/model/warning.ts'

/** Shape tells the severity as well as colour does: the more corners point out, the worse. */
export const severityShapes: Readonly<Record<Severity, string>> = {
  critical: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z',
  high: 'M8 1.5L15.2 14H.8z',
  medium: 'M8 .8L15.2 8 8 15.2.8 8z',
  low: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2.4a4.1 4.1 0 1 1 0 8.2 4.1 4.1 0 0 1 0-8.2z',
}

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
}

export const severityFill: Readonly<Record<Severity, string>> = {
  critical: 'fill-critical-mark',
  high: 'fill-high-mark',
  medium: 'fill-medium-mark',
  low: 'fill-low-mark',
  info: 'fill-info-mark',
}

const chips: Readonly<Record<Severity, string>> = {
  critical: 'bg-critical-soft text-critical',
  high: 'bg-high-soft text-high',
  medium: 'bg-medium-soft text-medium',
  low: 'bg-low-soft text-low',
  info: 'bg-info-soft text-info',
}

/** The shape alone. Give a `title` where no word stands beside it. */
export function SeverityShape(props: { severity: Severity; size?: number; title?: string }) {
  const { severity, size = 10, title } = props
  const shape = (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={clsx('shrink-0', severityFill[severity])}
      aria-hidden="true"
    >
      <path d={severityShapes[severity]} fillRule="evenodd" />
    </svg>
  )
  if (!title) return shape
  return (
    <span role="img" aria-label={title} className="inline-flex shrink-0">
      {shape}
    </span>
  )
}

/** A chip of shape and word, or shape and count. */
export function SeverityMark(props: { severity: Severity; count?: number; className?: string }) {
  const { severity, count, className } = props
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center gap-1.5 whitespace-nowrap rounded-sm px-1.5 font-medium text-2xs',
        chips[severity],
        className,
      )}
    >
      <SeverityShape severity={severity} size={9} />
      {severityWords[severity]}
      {count === undefined ? null : <span className="figures font-normal">{count}</span>}
    </span>
  )
}
