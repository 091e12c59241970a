'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { type ReactNode, useState } from 'react'
import { ErrorMessage } from '#components/ui/message.tsx'
import { Loading, Skeleton } from '#components/ui/skeleton.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { BackwardPart } from './backward/backward-part.tsx'
import { totalOf } from './certainty-words.ts'
import { ClockPart } from './containment/clock-part.tsx'
import { ContainmentPart } from './containment/containment-part.tsx'
import { few, useInvestigation } from './investigate-queries.ts'
import { NotReadPart } from './not-read-part.tsx'
import { RingsPart } from './rings/rings-part.tsx'

const parts = ['fell', 'who', 'contain', 'clock'] as const
const partInAddress = parseAsStringLiteral(parts).withDefault('fell')

/** Entries of each list, once more are asked for. */
const many = 5_000

/** What is known of the node at the time, a tab for each question. */
export function AnswerPart({ node }: { node: string }) {
  const [part, setPart] = useQueryState('part', partInAddress)
  const [most, setMost] = useState(few)
  const { data, error, refetch, isPlaceholderData } = useInvestigation(node, most)
  if (error) return <ErrorMessage error={error} retry={refetch} />
  if (!data)
    return (
      <div className="space-y-3">
        <Loading what="what fell with it" />
        <Skeleton className="h-6 w-72" />
        <Skeleton className="h-40 w-full" />
        <Skeleton className="h-24 w-full" />
      </div>
    )
  const onMore = most < many ? () => setMost(many) : undefined
  const withGaps = (content: ReactNode) => (
    <>
      {content}
      <NotReadPart gaps={data.notRead} />
    </>
  )
  const tabs = [
    {
      key: 'fell',
      title: `What fell (${totalOf(data.falls)})`,
      content: withGaps(<RingsPart answer={data} onMore={onMore} />),
    },
    {
      key: 'who',
      title: `Who could get in (${totalOf(data.backward.counts)})`,
      content: withGaps(<BackwardPart answer={data} onMore={onMore} />),
    },
    { key: 'contain', title: 'Contain', content: <ContainmentPart node={data.subject.node} /> },
    { key: 'clock', title: 'Clock', content: <ClockPart /> },
  ]
  return (
    <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'opacity-60' : undefined}>
      <Tabs
        label="The investigation"
        chosen={part}
        onChoose={(key) => setPart(key as (typeof parts)[number])}
        tabs={tabs.map((tab) => ({
          ...tab,
          content: <div className="space-y-4 pt-4">{tab.content}</div>,
        }))}
      />
    </div>
  )
}
