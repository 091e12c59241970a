import clsx from 'clsx'
import type { Severity } from '#lib/model/warning.ts'
import { severityShapes } from './severity-shapes.ts'

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
