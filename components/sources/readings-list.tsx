'use client'
import clsx from 'clsx'
import { Check, ChevronRight, CircleHelp, Contrast, Lock, type LucideIcon } from 'lucide-react'
import type { SignedIn } from '#lib/server/collection-answers.ts'
import { CodeBlock } from '../ui/code-block.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { counted } from '../ui/count-words.ts'
import { exportCommands } from './export-commands.ts'
import {
  type DatasetReading,
  type DatasetState,
  grantCommands,
  readingsByDataset,
  readingsSummary,
} from './readings.ts'

const marks: Readonly<Record<DatasetState, { icon: LucideIcon; words: string; tone: string }>> = {
  readable: { icon: Check, words: 'readable', tone: 'text-accent' },
  partly: { icon: Contrast, words: 'readable in part', tone: 'text-ink' },
  'not readable': { icon: Lock, words: 'not readable', tone: 'text-ink' },
  unknown: { icon: CircleHelp, words: 'only reading will tell', tone: 'text-muted' },
}

/** Dataset by dataset: may it be read, what is missing without it, and the command that grants it. */
export function ReadingsList({ answer }: { answer: SignedIn }) {
  const readings = readingsByDataset(answer.readings)
  const names = new Map<string, string>(
    [...answer.subscriptions, ...answer.managementGroups].map(({ id, name }) => [id, name]),
  )
  const commands = grantCommands(readings)
  const full = readings.filter(({ state }) => state === 'readable')
  return (
    <div className="border-line border-t">
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 pt-3 pb-1">
        <h3 className="font-medium text-ink">{readingsSummary(readings)}</h3>
        {commands.length > 1 && (
          <CopyButton text={commands.join('\n')} words={`Copy all ${commands.length} commands that grant the rest`} />
        )}
      </div>
      <ul aria-label="What is lacking">
        {readings
          .filter(({ state }) => state !== 'readable')
          .map((reading) => (
            <li key={reading.dataset} className="border-line border-b last:border-b-0">
              <Lacking reading={reading} names={names} />
            </li>
          ))}
      </ul>
      <ul aria-label="Readable in full" className="gap-x-6 px-4 pb-3 sm:columns-2 xl:columns-3">
        {full.map(({ dataset, label, state }) => (
          <li key={dataset} className="flex items-center gap-2 py-0.5">
            <Mark state={state} />
            <span className="text-ink">{label}</span>
            <span className="sr-only">{marks[state].words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Mark({ state }: { state: DatasetState }) {
  const { icon: Icon, tone } = marks[state]
  return <Icon size={14} className={clsx('shrink-0', tone)} aria-hidden="true" />
}

function Lacking({ reading, names }: { reading: DatasetReading; names: ReadonlyMap<string, string> }) {
  const { dataset, label, state, lacking, unknown } = reading
  const gives = exportCommands.find(({ datasets }) => datasets.includes(dataset))?.gives
  return (
    <details className="group">
      <summary className="flex items-center gap-2 px-4 py-2 hover:bg-raised">
        <Mark state={state} />
        <span className="font-medium text-ink">{label}</span>
        <span className="text-muted">{marks[state].words}</span>
        <ChevronRight
          size={14}
          className="ml-auto shrink-0 text-faint transition-transform group-open:rotate-90"
          aria-hidden="true"
        />
      </summary>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-3 sm:pl-9.5">
        {gives && <p className="text-muted">Unknown without it: {gives}.</p>}
        {lacking.map(({ needs, parts, scopes, commands }) => (
          <div key={needs} className="flex flex-col gap-1.5">
            <p className="wrap-anywhere text-muted">
              <span className="text-ink">{parts.join(', ')}</span> need{' '}
              <code className="rounded-sm bg-raised px-1 text-ink">{needs}</code> {placeWords(scopes, names)}. An
              administrator grants it with:
            </p>
            <CodeBlock text={commands.join('\n')} what={`the command that grants ${needs}`} />
          </div>
        ))}
        {unknown.length > 0 && (
          <p className="text-muted">
            Azure does not say beforehand whether {unknown.join(', ')} may be read. The coverage of the snapshot will.
          </p>
        )}
      </div>
    </details>
  )
}

function placeWords(scopes: readonly string[], names: ReadonlyMap<string, string>): string {
  const [first] = scopes
  if (scopes.length === 1 && first === '/') return 'in the whole tenant'
  if (scopes.length <= 3) return `at ${scopes.map((scope) => names.get(scope) ?? scope).join(', ')}`
  return `at ${counted(scopes.length, 'scope')}`
}
