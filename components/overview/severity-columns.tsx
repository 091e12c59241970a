import { type Severity, severities } from '#lib/model/warning.ts'
import type { SeverityMoment } from '#lib/server/answers.ts'
import { severityFill, severityWords } from '../glyphs/severity-mark.tsx'
import { countWords } from '../ui/count-words.ts'
import { dateWords } from '../ui/time-words.ts'

const height = 100
const step = 20
const width = 12

/** A column for each snapshot, its findings by severity, the worst at the bottom; the same as a table for screen readers. */
export function SeverityColumns({ moments }: { moments: SeverityMoment[] }) {
  const known = moments.flatMap(({ severities: counts }) => (counts ? [totalOf(counts)] : []))
  const most = Math.max(1, ...known)
  const [first, last] = [moments[0], moments.at(-1)]
  if (moments.length < 2 || !first || !last)
    return (
      <p className="px-4 py-8 text-center text-muted">
        — There is one snapshot only. With the next one, this shows what came and went.
      </p>
    )
  return (
    <div className="px-4 py-3">
      <svg
        viewBox={`0 0 ${moments.length * step - (step - width)} ${height}`}
        preserveAspectRatio="none"
        className="h-44 w-full"
        aria-hidden="true"
      >
        {moments.map((moment, place) => (
          <Column key={moment.snapshot} moment={moment} x={place * step} most={most} />
        ))}
      </svg>
      <p className="mt-2 flex justify-between text-faint text-xs" aria-hidden="true">
        <span>{dayOf(first)}</span>
        <span className="figures">{last.severities ? `${countWords(totalOf(last.severities))} at the end` : '—'}</span>
        <span>{dayOf(last)}</span>
      </p>
      {known.length < moments.length ? (
        <p className="mt-1 text-faint text-xs">A column of dots was not judged: open that snapshot to see it here.</p>
      ) : null}
      <table className="sr-only">
        <caption>Warnings from snapshot to snapshot</caption>
        <thead>
          <tr>
            <th scope="col">Taken</th>
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {severityWords[severity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.snapshot}>
              <th scope="row">{dayOf(moment)}</th>
              {severities.map((severity) => (
                <td key={severity}>{moment.severities?.[severity] ?? '— not judged'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Column({ moment, x, most }: { moment: SeverityMoment; x: number; most: number }) {
  const counts = moment.severities
  if (!counts)
    return [0, 1, 2].map((dot) => (
      <rect
        key={dot}
        x={x + width / 2 - 1}
        y={height - 8 - dot * 14}
        width={2}
        height={6}
        className="fill-line-strong"
      />
    ))
  let top = height
  return severities.map((severity) => {
    const tall = (counts[severity] / most) * height
    top -= tall
    return tall === 0 ? null : (
      <rect
        key={severity}
        x={x}
        y={top}
        width={width}
        height={Math.max(0.5, tall - 0.6)}
        className={severityFill[severity]}
      />
    )
  })
}

const totalOf = (counts: Record<Severity, number>) => severities.reduce((sum, severity) => sum + counts[severity], 0)
const dayOf = ({ takenAt }: SeverityMoment) => dateWords(takenAt)
