'use client'
import type { ReactNode } from 'react'
import type { ConsequencesAnswer, HeldAnswer } from '#lib/server/history/get-consequences.ts'
import { Link } from '../as-of/link.tsx'
import { SeverityMark } from '../glyphs/severity-mark.tsx'
import { graphLink } from '../shell/graph-link.ts'
import { counted, countWords } from '../ui/count-words.ts'
import { ChangeStateMark } from './change-state-mark.tsx'
import type { SnapshotPair } from './history-queries.ts'

interface Props {
  answer: ConsequencesAnswer
  pair: SnapshotPair
}

/** Who gained or lost which access, who was made anew, which warnings came and went, which ways opened and closed. */
export function ConsequencesPart({ answer, pair }: Props) {
  const { accesses, affected, recreated, came, went, openedCount, closedCount, notCompared } = answer
  if (affected + recreated.length + came.length + went.length + openedCount + closedCount === 0)
    return <p className="px-4 py-6 text-center text-muted">Nobody may do more or less, and no warning came or went.</p>
  return (
    <div className="grid gap-x-6 lg:grid-cols-2">
      <Part title="Access gained and lost" count={affected} none="Nobody holds more or less.">
        {accesses.map((access) => (
          <li key={access.who.node} className="py-1.5">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <To node={access.who.node} at={access.gained.length > 0 ? pair.to : pair.from}>
                {access.who.name}
              </To>
              <span className="figures text-muted text-xs">{reachWords(access)}</span>
            </p>
            <HeldList held={access.gained} state="added" word="gained" />
            <HeldList held={access.lost} state="removed" word="lost" />
          </li>
        ))}
        {affected > accesses.length && (
          <li className="py-1.5 text-muted">{countWords(affected - accesses.length)} more principals.</li>
        )}
      </Part>
      <div>
        {recreated.length > 0 && (
          <Part title="Made anew under the same name" count={recreated.length}>
            {recreated.map(({ name, node, was, is, leftBehind }) => (
              <li key={node} className="py-1.5">
                <To node={node} at={pair.to}>
                  {name}
                </To>
                <p className="wrap-anywhere text-muted text-xs">
                  principal {is}, was {was}; {counted(leftBehind, 'role')} stayed with the former one
                </p>
              </li>
            ))}
          </Part>
        )}
        <Part title="Warnings that came" count={came.length} none="No warning came.">
          {came.map((finding) => (
            <FindingRow key={finding.id} finding={finding} at={pair.to} />
          ))}
        </Part>
        <Part title="Warnings that went" count={went.length} none="No warning went.">
          {went.map((finding) => (
            <FindingRow key={finding.id} finding={finding} at={pair.from} />
          ))}
        </Part>
        <Ways title="Ways that opened" ways={answer.opened} count={openedCount} at={pair.to} />
        <Ways title="Ways that closed" ways={answer.closed} count={closedCount} at={pair.from} />
        {notCompared > 0 && (
          <p className="px-4 py-2 text-muted text-xs">
            {counted(notCompared, 'principal')} with too many ways were not compared.
          </p>
        )}
      </div>
    </div>
  )
}

function Part({ title, count, none, children }: { title: string; count: number; none?: string; children: ReactNode }) {
  return (
    <section className="px-4 py-3">
      <h3 className="flex justify-between font-medium text-ink text-sm">
        {title} <span className="figures text-muted">{countWords(count)}</span>
      </h3>
      {count === 0 ? <p className="py-1.5 text-muted">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

const To = ({ node, at, children }: { node: string; at: number; children: ReactNode }) => (
  <Link
    href={`${graphLink(node)}&snapshot=${at}`}
    className="font-medium text-ink hover:text-accent-strong hover:underline"
  >
    {children}
  </Link>
)

function reachWords({ before, after }: ConsequencesAnswer['accesses'][number]): string {
  const [was, is] = [before, after].map(({ yes, conditional, unknown }) => yes + conditional + unknown)
  return was === is ? `${counted(is!, 'resource')} as before` : `${countWords(was!)} → ${counted(is!, 'resource')}`
}

const HeldList = (props: { held: HeldAnswer[]; state: 'added' | 'removed'; word: string }) =>
  props.held.length > 0 && (
    <ul>
      {props.held.map(({ what, at, node, through, gap }) => (
        <li key={`${node} ${what}`} className="flex flex-wrap items-baseline gap-x-2 text-muted">
          {gap ? (
            <ChangeStateMark state={props.state === 'added' ? 'newlySeen' : 'notSeen'} />
          ) : (
            <ChangeStateMark state={props.state} words={props.word} />
          )}
          <span className="wrap-anywhere min-w-0">
            {what} at {at}
            {through.length > 0 && `, through ${through.join(' › ')}`}
            {gap && `: ${gap}`}
          </span>
        </li>
      ))}
    </ul>
  )

function FindingRow({ finding, at }: { finding: ConsequencesAnswer['came'][number]; at: number }) {
  return (
    <li className="grid items-start gap-x-3 gap-y-0.5 py-1.5 sm:grid-cols-[4.75rem_1fr]">
      <SeverityMark severity={finding.severity} className="justify-self-start" />
      <div className="min-w-0">
        <To node={finding.subject} at={at}>
          {finding.subjectName}
        </To>{' '}
        <span className="text-muted">{finding.title}</span>
        {finding.gap && <p className="text-muted text-xs">Not judged for all in the other snapshot: {finding.gap}</p>}
      </div>
    </li>
  )
}

function Ways(props: { title: string; ways: ConsequencesAnswer['opened']; count: number; at: number }) {
  if (props.count === 0) return null
  return (
    <Part title={props.title} count={props.count}>
      {props.ways.slice(0, 8).map(({ from, to, text }) => (
        <li key={`${from.node} ${to.node}`} className="py-1.5" title={text}>
          <To node={from.node} at={props.at}>
            {from.name}
          </To>{' '}
          <span className="text-muted">can become</span>{' '}
          <To node={to.node} at={props.at}>
            {to.name}
          </To>
        </li>
      ))}
      {props.count > 8 && <li className="py-1.5 text-muted">{countWords(props.count - 8)} more.</li>}
    </Part>
  )
}
