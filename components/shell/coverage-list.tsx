import clsx from 'clsx'
import type { CoverageCell } from '#lib/model/coverage.ts'
import { CoverageMark } from './coverage-mark.tsx'
import { coverageByDataset } from './coverage-summary.ts'
import { RemedyText } from './remedy-text.tsx'

/** Dataset by dataset: what was read and, with `remedies`, how to get what was not. */
export function CoverageList(props: { coverage: CoverageCell[]; remedies?: boolean; className?: string }) {
  return (
    <ul className={clsx('py-1.5', props.className)}>
      {coverageByDataset(props.coverage).map(({ dataset, label, state, read, words, remedy }) => (
        <li key={dataset} className="px-4 py-1">
          <div className="flex items-center gap-2">
            <CoverageMark state={state} />
            <span className={read ? 'text-ink' : 'text-muted'}>{label}</span>
            <span className={clsx('figures ml-auto text-xs', read ? 'text-muted' : 'font-medium text-ink')}>
              {words}
            </span>
          </div>
          {props.remedies && remedy && <RemedyText remedy={remedy} what={label} />}
        </li>
      ))}
    </ul>
  )
}
