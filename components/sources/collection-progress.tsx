'use client'
import { Hourglass, KeyRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CollectionRequest, CollectionsAnswer, CollectProgress } from '#lib/server/collection-answers.ts'
import { Button } from '../ui/button.tsx'
import { CodeBlock } from '../ui/code-block.tsx'
import { counted, countWords } from '../ui/count-words.ts'
import { durationWords } from '../ui/duration-words.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Time } from '../ui/time.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { requestWords, signInCommands } from './clouds.ts'
import { DatasetBars, ScopeBars } from './progress-bars.tsx'
import { useCollectionAct } from './use-collections.ts'

/** How a collection goes: how far it is, dataset by dataset and scope by scope, how fast, and a way out. */
export function CollectionProgress(props: { running: NonNullable<CollectionsAnswer['running']>; focus: boolean }) {
  const { running, focus } = props
  const { startedAt, request, progress } = running
  const { mutate, isPending, error } = useCollectionAct()
  const share = shareOf(progress)
  const title = titleOf(progress)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhenLost(heading, focus)
  return (
    <div>
      <div className="flex flex-col gap-3 px-4 py-4">
        <div className="flex items-baseline gap-3">
          <h3
            ref={heading}
            tabIndex={-1}
            className="min-w-0 flex-1 truncate font-medium text-base text-ink outline-none"
          >
            {title}
          </h3>
          {share !== undefined && <span className="figures text-muted">{Math.floor(share * 100)} %</span>}
        </div>
        <ProgressBar label="Collection" share={share} />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1 text-muted text-xs">
            <p className="figures">{progress ? countsWords(progress) : 'signing in'}</p>
            <p>
              {requestWords(request)}, begun <Time iso={startedAt} />
            </p>
          </div>
          <Button small disabled={isPending} onClick={() => mutate({ act: 'cancel' })}>
            Cancel
          </Button>
        </div>
        {progress && progress.throttled.times > 0 && (
          <p className="flex items-start gap-2 text-muted text-xs">
            <Hourglass size={14} className="mt-px shrink-0 text-medium" aria-hidden="true" />
            <span>
              Azure asked to slow down {counted(progress.throttled.times, 'time')}:{' '}
              {durationWords(progress.throttled.seconds)} of waiting in all. Nothing is left out for it.
            </span>
          </p>
        )}
        {error && (
          <p role="alert" className="text-critical">
            {error.message}
          </p>
        )}
      </div>
      {progress?.paused !== undefined && (
        <Paused
          why={progress.paused}
          request={request}
          onContinue={() => mutate({ act: 'continue' })}
          disabled={isPending}
        />
      )}
      <Spoken title={title} share={share} paused={progress?.paused !== undefined} />
      {progress && progress.datasets.length > 0 && (
        <div className="grid border-line border-t md:grid-cols-2 md:divide-x md:divide-line">
          <DatasetBars datasets={progress.datasets} />
          <ScopeBars scopes={progress.scopes} />
        </div>
      )}
    </div>
  )
}

function Paused(props: { why: string; request: CollectionRequest; onContinue: () => void; disabled: boolean }) {
  return (
    <div role="alert" className="flex flex-col gap-2 border-line border-t bg-medium-soft px-4 py-3">
      <p className="flex items-center gap-2 font-medium text-ink">
        <KeyRound size={16} className="text-medium" aria-hidden="true" /> Paused: the sign-in is needed again
      </p>
      <p className="wrap-anywhere text-ink">{props.why}</p>
      <CodeBlock text={signInCommands(props.request)} what="the command that signs in" />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={props.disabled} onClick={props.onContinue}>
          Continue
        </Button>
        <p className="min-w-0 flex-1 basis-64 text-ink text-xs">
          What was read is kept. It goes on by itself too, some seconds after. A service principal whose secret ended
          needs a new one, and Lanyard a new start: the run is then resumed.
        </p>
      </div>
    </div>
  )
}

/** For screen readers: each tenth of the way, not each step. */
function Spoken({ title, share, paused }: { title: string; share: number | undefined; paused: boolean }) {
  const tenth = share === undefined ? undefined : Math.floor(share * 10) * 10
  const [told, tell] = useState('')
  useEffect(() => {
    if (!paused) tell(tenth === undefined ? title : `${title}, ${tenth} %`)
  }, [title, tenth, paused])
  return (
    <p role="status" className="sr-only">
      {told}
    </p>
  )
}

function titleOf(progress: CollectProgress | undefined): string {
  if (!progress || progress.stage === 'connecting') return 'Connecting to Azure'
  if (progress.stage === 'publishing') return 'Storing the snapshot'
  return `Reading ${progress.tenantName ?? 'the tenant'}`
}

const shareOf = (progress: CollectProgress | undefined) =>
  progress?.stage === 'reading' && progress.total > 0 ? progress.done / progress.total : undefined

const leftWords = (seconds: number) => (seconds < 1 ? 'nearly through' : `about ${durationWords(seconds)} left`)

function countsWords({ stage, facts, requests, pace, remainingSeconds, reading, paused }: CollectProgress): string {
  if (stage === 'publishing') return `${counted(facts, 'fact')}: all of them or none`
  return [
    `${countWords(facts)} facts`,
    `${counted(requests, 'request')}, ${pace.toFixed(1)} a second`,
    ...(remainingSeconds === undefined || paused !== undefined ? [] : [leftWords(remainingSeconds)]),
    ...(reading ? [`reading ${reading.what}`] : []),
  ].join(' · ')
}
