import { Check } from 'lucide-react'
import type { CollectProgress } from '#lib/server/collection-answers.ts'
import { Bar } from '../ui/bar.tsx'
import { countWords } from '../ui/count-words.ts'

/** Each dataset: how many of its scopes are read, and how many facts came of it. */
export function DatasetBars({ datasets }: { datasets: CollectProgress['datasets'] }) {
  return (
    <div className="min-w-0 px-4 py-3">
      <h3 className="mb-2 font-medium text-ink">By dataset</h3>
      <ul className="flex flex-col gap-1.5">
        {datasets.map(({ dataset, label, done, total, facts }) => (
          <li key={dataset} className="grid grid-cols-[minmax(0,1fr)_4.5rem_4rem] items-center gap-3">
            <span className="flex min-w-0 items-center gap-2">
              <span className="truncate text-ink">{label}</span>
              {done === total && <Check size={13} className="shrink-0 text-accent" aria-label="through" />}
            </span>
            <Bar value={done} of={total} />
            <span className="figures text-right text-muted text-xs">{countWords(facts)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const shown = 12

/** The scopes that are being read; those that are through are only counted. */
export function ScopeBars({ scopes: { done, total, unfinished } }: { scopes: CollectProgress['scopes'] }) {
  const some = unfinished.slice(0, shown)
  const more = total - done - some.length
  return (
    <div className="min-w-0 border-line border-t px-4 py-3 md:border-t-0">
      <h3 className="mb-2 flex items-baseline justify-between gap-3 font-medium text-ink">
        By scope
        <span className="figures font-normal text-muted text-xs">
          {countWords(done)} of {countWords(total)} through
        </span>
      </h3>
      <ul className="flex flex-col gap-1.5">
        {some.map((scope) => (
          <li key={scope.scope} className="grid grid-cols-[minmax(0,1fr)_4.5rem_4rem] items-center gap-3">
            <span className="truncate text-ink" title={scope.scope}>
              {scope.name ?? scopeWords(scope.scope)}
            </span>
            <Bar value={scope.done} of={scope.total} />
            <span className="figures text-right text-muted text-xs">
              {scope.done} of {scope.total}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1.5 text-muted text-xs">and {countWords(more)} more</p>}
    </div>
  )
}

const lastSegment = (scope: string) => scope.slice(scope.lastIndexOf('/') + 1)
const scopeWords = (scope: string) =>
  scope === '/'
    ? 'the whole tenant'
    : `${scope.startsWith('/subscriptions/') ? 'subscription' : 'management group'} ${lastSegment(scope)}`
