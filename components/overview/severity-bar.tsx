import { Link } from '#components/as-of/link.tsx'
import { severities as order, type Severity } from '#lib/model/warning.ts'
import { SeverityShape, severityFill, severityWords } from '../glyphs/severity-mark.tsx'
import { countWords } from '../ui/count-words.ts'

/** Findings by severity: one bar, and below it the figures, each a link. */
export function SeverityBar({ severities }: { severities: Record<Severity, number> }) {
  const total = order.reduce((sum, severity) => sum + severities[severity], 0)
  let start = 0
  const parts = order.map((severity) => {
    const width = total === 0 ? 0 : (severities[severity] / total) * 100
    start += width
    return { severity, width, x: start - width }
  })
  return (
    <div className="px-4 pt-3 pb-2">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full rounded-full">
        <rect width={100} height={6} className="fill-raised" />
        {parts.map(({ severity, width, x }) =>
          width === 0 ? null : (
            <rect
              key={severity}
              x={x}
              width={Math.max(0.5, width - 0.4)}
              height={6}
              className={severityFill[severity]}
            />
          ),
        )}
      </svg>
      <ul aria-label="Warnings by severity" className="-mx-1.5 mt-1.5 flex flex-wrap gap-x-2">
        {order.map((severity) => (
          <li key={severity}>
            <Link
              href={`/warnings?severity=${severity}`}
              className="flex h-7 items-center gap-1.5 rounded-md px-1.5 text-muted text-xs transition-colors hover:bg-raised hover:text-ink"
            >
              <SeverityShape severity={severity} size={9} />
              {severityWords[severity]}
              <span className="figures font-medium text-ink">{countWords(severities[severity])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
