'use client'

import { type ReactNode, useMemo } from 'react'
import { ExplainDetails } from '#components/explain/explain-details.tsx'
import type { DrawnEdge } from '#components/graph/drawn-edges.ts'
import { saltOfBrowser } from '#components/graph/masks/salt-of-browser.ts'
import { PanelFrame } from '#components/panels/panel-frame.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { explainWhatIf } from '#lib/explain/explain-what-if.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { ChangeList } from './change-list.tsx'
import { Effects, WarningEffects } from './effects.tsx'
import { maskedAnswer } from './masked-answer.ts'
import { OfferedChanges } from './offered-changes.tsx'
import { PlanPart } from './plan-part.tsx'
import { useQuestions, useStack } from './use-stack.ts'
import { VerdictChanges } from './verdict-changes.tsx'
import { useWhatIf, useWhatIfWarnings } from './what-if-queries.ts'

/** Changes that are only thought of, what they would do, and the plan; in the place of the side panel. */
export function WhatIfPanel(props: {
  view: GraphView | undefined
  select: string | null
  edge: DrawnEdge | undefined
  /** Names are masked: what happens is told, and nothing is offered, since what is offered names things. */
  masked: boolean
  onSelect: (id: string) => void
  /** The ordinary panel of what is selected. */
  details: ReactNode
}) {
  const { view, select, edge, masked, onSelect, details } = props
  const stack = useStack()
  const asked = useQuestions()
  const { changes } = stack
  const query = useWhatIf(changes, asked.questions)
  const found = changes.length > 0 ? query.data : undefined
  const answer = useMemo(() => (found && masked ? maskedAnswer(found, saltOfBrowser()) : found), [found, masked])
  const isOutdated = query.isPlaceholderData || query.error !== null
  const warnings = useWhatIfWarnings(changes, answer !== undefined && !isOutdated && !masked)
  const nameOf = (id: string) => view?.nodes.find((node) => node.id === id)?.label
  const selection = edge
    ? { node: edge.source, to: edge.target, name: `${nameOf(edge.source)} → ${nameOf(edge.target)}` }
    : select
      ? { node: select, name: nameOf(select) ?? 'what is selected' }
      : undefined
  const consequences = answer ? (
    <div className={`space-y-5 ${isOutdated ? 'opacity-60' : ''}`}>
      <ExplainDetails explanation={explainWhatIf(answer)} />
      <Effects answer={answer} onSelect={onSelect} />
      {masked ? null : (
        <>
          <WarningEffects warnings={warnings.data} error={warnings.error} onSelect={onSelect} />
          <VerdictChanges asked={asked} answer={answer} onSelect={onSelect} />
        </>
      )}
    </div>
  ) : (
    <Nothing changes={changes.length} isFailed={query.error !== null} />
  )
  return (
    <PanelFrame kind="Nothing is executed: changes are only thought of" title="What if">
      <p role="status" className="sr-only">
        {query.isFetching ? 'Working out what would happen' : answer ? `${changes.length} changes worked out` : ''}
      </p>
      <Tabs
        label="What if"
        tabs={[
          {
            key: 'changes',
            title: changes.length > 0 ? `Changes (${changes.length})` : 'Changes',
            content: (
              <div className="space-y-5 pt-3">
                {masked ? <MaskedNotice /> : null}
                {selection && !masked ? (
                  <OfferedChanges key={`${selection.node} ${selection.to}`} {...selection} onAdd={stack.add} />
                ) : null}
                {masked ? null : (
                  <ChangeList
                    stack={stack}
                    words={isOutdated ? undefined : answer?.plan.map(({ text }) => text)}
                    error={query.error ?? undefined}
                  />
                )}
                {answer && found ? (
                  <Summary answer={answer} verdicts={found.movedVerdicts.length} isOutdated={isOutdated} />
                ) : null}
              </div>
            ),
          },
          { key: 'effects', title: 'What happens', content: <div className="pt-3">{consequences}</div> },
          {
            key: 'plan',
            title: 'Plan',
            content: (
              <div className="pt-3">
                {masked ? (
                  <MaskedNotice />
                ) : answer && !isOutdated ? (
                  <PlanPart answer={answer} changes={changes} />
                ) : (
                  <Nothing changes={changes.length} isFailed={query.error !== null} />
                )}
              </div>
            ),
          },
          ...(select
            ? [{ key: 'details', title: 'Details', content: <div className="-mx-4 pt-1">{details}</div> }]
            : []),
        ]}
      />
    </PanelFrame>
  )
}

const MaskedNotice = () => (
  <p className="text-muted">
    Names are masked: figures and what happens are told without them. Show names to choose changes and to read the plan.
  </p>
)

function Nothing({ changes, isFailed }: { changes: number; isFailed: boolean }) {
  return (
    <p role="status" className="text-muted">
      {changes === 0
        ? 'Nothing is changed yet: add a change first.'
        : isFailed
          ? 'One of the changes cannot be made: see Changes.'
          : 'Working out what would happen…'}
    </p>
  )
}

function Summary({
  answer,
  verdicts,
  isOutdated,
}: {
  answer: NonNullable<ReturnType<typeof useWhatIf>['data']>
  verdicts: number
  isOutdated: boolean
}) {
  const count = (side: 'lost' | 'gained') => answer.accesses.reduce((sum, one) => sum + one[side].length, 0)
  const figures: [string, number][] = [
    ['accesses lost', count('lost')],
    ['accesses gained', count('gained')],
    ['sources break', answer.broken.length],
    ['assignments orphaned', answer.orphaned.length],
    ['workloads cut off', answer.cutOff.length],
    ['verdicts change', verdicts],
    ['paths close', answer.paths.closedCount],
    ['paths open', answer.paths.openedCount],
  ]
  return (
    <section aria-label="In short" className={isOutdated ? 'opacity-60' : ''}>
      <h3 className="mb-1.5 font-medium text-ink">In short</h3>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-xs">
        {figures.map(([words, figure]) => (
          <div key={words} className="flex items-baseline justify-between gap-2 border-line border-b py-0.5">
            <dt className="text-muted">{words}</dt>
            <dd className="figures font-medium text-ink">{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
