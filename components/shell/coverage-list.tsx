import { Check, CircleDashed } from 'lucide-react'
import type { CoverageCell } from '#lib/model/coverage.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { coverageByDataset, remedyParts } from './coverage-summary.ts'

/** Dataset by dataset: what was read, and how to get what was not. */
export function CoverageList({ coverage }: { coverage: CoverageCell[] }) {
  return (
    <ul className="pb-1">
      {coverageByDataset(coverage).map(({ dataset, label, read, words, remedy }) => (
        <li key={dataset} className="border-line border-t px-4 py-2">
          <div className="flex items-center gap-2">
            {read ? (
              <Check className="size-3.5 shrink-0 text-accent-strong" aria-hidden="true" />
            ) : (
              <CircleDashed className="size-3.5 shrink-0 text-faint" aria-hidden="true" />
            )}
            <span className={read ? 'text-ink' : 'text-muted'}>{label}</span>
            <span className={read ? 'ml-auto text-muted text-xs' : 'ml-auto font-medium text-muted text-xs'}>
              {words}
            </span>
          </div>
          {remedy && <RemedyText remedy={remedy} what={label} />}
        </li>
      ))}
    </ul>
  )
}

function RemedyText({ remedy, what }: { remedy: string; what: string }) {
  const parts = remedyParts(remedy)
  const command = parts.find((part) => part.command)?.text
  return (
    <div className="mt-1 flex items-start gap-1 pl-5.5">
      <p className="wrap-anywhere min-w-0 flex-1 text-muted text-xs">
        {parts.map((part) =>
          part.command ? (
            <code key={part.text} className="rounded bg-bg px-1 text-2xs text-ink">
              {part.text}
            </code>
          ) : (
            <span key={part.text}>{part.text}</span>
          ),
        )}
      </p>
      {command && <CopyButton text={command} what={`the command that exports ${what}`} />}
    </div>
  )
}
