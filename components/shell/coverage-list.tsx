import clsx from 'clsx'
import { Check, CircleDashed } from 'lucide-react'
import type { CoverageCell } from '#lib/model/coverage.ts'
import { coverageByDataset } from './coverage-summary.ts'
import { RemedyText } from './remedy-text.tsx'

/** Dataset by dataset: what was read, and how to get what was not. `columns` sets those without more to say side by side. */
export function CoverageList({ coverage, columns }: { coverage: CoverageCell[]; columns?: boolean }) {
  return (
    <ul className={clsx('py-1', columns && 'grid sm:grid-cols-2')}>
      {coverageByDataset(coverage).map(({ dataset, label, read, words, remedy }) => (
        <li key={dataset} className={clsx('px-4 py-1', columns && remedy && 'sm:col-span-2')}>
          <div className="flex items-center gap-2">
            {read ? (
              <Check size={14} className="shrink-0 text-accent" aria-hidden="true" />
            ) : (
              <CircleDashed size={14} className="shrink-0 text-faint" aria-hidden="true" />
            )}
            <span className={read ? 'text-ink' : 'text-muted'}>{label}</span>
            <span className={clsx('figures ml-auto text-xs', read ? 'text-muted' : 'font-medium text-ink')}>
              {words}
            </span>
          </div>
          {remedy && <RemedyText remedy={remedy} what={label} />}
        </li>
      ))}
    </ul>
  )
}
