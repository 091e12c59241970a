'use client'
import type { ChartBar, ChartsAnswer } from '#lib/server/answers.ts'
import { Link } from '../as-of/link.tsx'
import { useCharts } from '../queries.ts'
import { Bar } from '../ui/bar.tsx'
import { countWords } from '../ui/count-words.ts'
import { ErrorMessage } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SeverityColumns } from './severity-columns.tsx'

/** Three small charts. They are asked for by themselves: the rest of the page does not wait for them. */
export function Charts() {
  const { data, error, refetch } = useCharts()
  if (error) return <ErrorMessage error={error} retry={refetch} />
  return (
    <div className="grid items-stretch gap-4 lg:grid-cols-3">
      <Section title="Warnings from snapshot to snapshot">
        {data ? <SeverityColumns moments={data.overTime} /> : <Waiting />}
      </Section>
      <Section title="User-assigned identities, by sharing">
        <Bars data={data} pick={(charts) => charts.sharing} />
      </Section>
      <Section title="What wears identities">
        <Bars data={data} pick={(charts) => charts.kinds} />
      </Section>
    </div>
  )
}

function Waiting() {
  return (
    <div className="px-4 py-3">
      <Skeleton className="h-52 w-full" />
    </div>
  )
}

interface BarsProps {
  data: ChartsAnswer | undefined
  pick: (charts: ChartsAnswer) => ChartBar[] | undefined
}

function Bars({ data, pick }: BarsProps) {
  if (!data) return <Waiting />
  const bars = pick(data)
  if (!bars) return <p className="px-4 py-8 text-center text-muted">— Resources were not read.</p>
  if (bars.every(({ value }) => value === 0)) return <p className="px-4 py-8 text-center text-muted">None.</p>
  const most = Math.max(...bars.map(({ value }) => value))
  return (
    <ul className="py-1.5">
      {bars.map(({ label, value, href }) => (
        <li key={label}>
          <Link href={href} className="block px-4 py-1 -outline-offset-2 transition-colors hover:bg-raised">
            <span className="flex items-baseline justify-between gap-3 text-xs">
              <span className="min-w-0 truncate text-muted">{label}</span>
              <span className="figures font-medium text-ink">{countWords(value)}</span>
            </span>
            <Bar value={value} of={most} className="mt-1" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
