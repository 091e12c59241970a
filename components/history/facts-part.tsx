'use client'
import { ChevronRight } from 'lucide-react'
import type { DifferenceAnswer, FactChangeAnswer } from '#lib/server/history/get-difference.ts'
import { Link } from '../as-of/link.tsx'
import { graphLink } from '../shell/graph-link.ts'
import { countWords } from '../ui/count-words.ts'
import { type ChangeState, ChangeStateMark, changeStateWords } from './change-state-mark.tsx'
import { fieldWords } from './field-words.ts'
import type { SnapshotPair } from './history-queries.ts'

const states = Object.keys(changeStateWords) as ChangeState[]
/** Kinds that are open from the start; what every snapshot changes is not. */
const quiet = new Set<string>(['lastSignIns', 'activityEvents'])

/** Every difference, kind by kind. */
export function FactsPart({ answer: { kinds, facts }, pair }: { answer: DifferenceAnswer; pair: SnapshotPair }) {
  if (kinds.length === 0) return <p className="px-4 py-6 text-center text-muted">Every fact is the same in both.</p>
  return (
    <ul>
      {kinds.map(({ kind, label, counts }) => (
        <li key={kind} className="border-line border-b last:border-b-0">
          <details className="group" open={!quiet.has(kind)}>
            <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 hover:bg-raised">
              <ChevronRight className="size-4 text-faint group-open:rotate-90" aria-hidden="true" />
              <span className="font-medium text-ink">{label}</span>
              {states.map(
                (state) =>
                  counts[state] > 0 && (
                    <ChangeStateMark
                      key={state}
                      state={state}
                      words={`${countWords(counts[state])} ${changeStateWords[state]}`}
                    />
                  ),
              )}
            </summary>
            <Rows facts={facts.filter((fact) => fact.kind === kind)} pair={pair} />
            <Rest shown={facts.filter((fact) => fact.kind === kind).length} all={sum(Object.values(counts))} />
          </details>
        </li>
      ))}
    </ul>
  )
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)

const Rest = ({ shown, all }: { shown: number; all: number }) =>
  all > shown && (
    <p className="px-4 pb-2 pl-10 text-muted text-xs">
      {countWords(all - shown)} more: `lanyard diff --json` lists the first of each, the API the same.
    </p>
  )

const Rows = ({ facts, pair }: { facts: FactChangeAnswer[]; pair: SnapshotPair }) => (
  <ul className="pb-2">
    {facts.map((fact) => (
      <Row key={`${fact.state} ${fact.id}`} fact={fact} pair={pair} />
    ))}
  </ul>
)

function Row({ fact: { state, name, node, id, fields, gap }, pair }: { fact: FactChangeAnswer; pair: SnapshotPair }) {
  // What is gone can be looked at where it was.
  const at = state === 'removed' || state === 'notSeen' ? pair.from : pair.to
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1 pr-4 pl-10">
      <ChangeStateMark state={state} />
      <span className="wrap-anywhere min-w-0 text-ink" title={id}>
        {node ? (
          <Link href={`${graphLink(node)}&snapshot=${at}`} className="hover:text-accent-strong hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
      </span>
      {gap && <span className="text-muted text-xs">{gap}</span>}
      {fields.length > 0 && (
        <ul className="w-full">
          {fields.map((field) => (
            <li key={field.path.join('.')} className="wrap-anywhere text-muted text-xs">
              {fieldWords(field)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
