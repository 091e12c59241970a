'use client'
import { Check, CircleSlash, RotateCw, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import type { LastCollection } from '#lib/server/collection-answers.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { CodeWords } from '../ui/code-words.tsx'
import { durationWords } from '../ui/duration-words.ts'
import { Time } from '../ui/time.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { requestWords } from './clouds.ts'
import { CollectedCoverage } from './collected-coverage.tsx'
import { useCollectionAct } from './use-collections.ts'

/** How the last collection ended, and how to go on from there. */
export function CollectionResult(props: { last: LastCollection; focus: boolean; onOther: () => void }) {
  const { last, focus } = props
  const { mutate, isPending, error } = useCollectionAct()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhenLost(heading, focus)
  const isPublished = last.outcome === 'published'
  return (
    <div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4">
        <OutcomeIcon outcome={last.outcome} />
        <div className="min-w-0 flex-1 basis-64">
          <h3 ref={heading} tabIndex={-1} className="font-medium text-base text-ink outline-none">
            {titleOf(last)}
          </h3>
          <p className="text-muted">
            {requestWords(last.request)}, <Time iso={last.endedAt ?? last.startedAt} ago />
            {isPublished && `, took ${tookWords(last)}`}
          </p>
          <p className="wrap-anywhere text-muted">{detailOf(last)}</p>
          {error && (
            <p role="alert" className="mt-1 text-critical">
              {error.message}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={props.onOther}>{isPublished ? 'Collect something else' : 'Check the sign-in'}</Button>
          <Button
            look={isPublished ? 'secondary' : 'primary'}
            disabled={isPending}
            onClick={() => mutate({ act: 'start', request: last.request })}
          >
            <RotateCw size={14} aria-hidden="true" />
            {isPublished ? 'Collect again' : last.resumableUntil ? 'Resume' : 'Try again'}
          </Button>
          {isPublished && (
            <ButtonLink href="/graph" look="primary" newest>
              Show in graph
            </ButtonLink>
          )}
        </div>
      </div>
      {last.snapshotId !== undefined && <CollectedCoverage snapshotId={last.snapshotId} />}
    </div>
  )
}

function OutcomeIcon({ outcome }: Pick<LastCollection, 'outcome'>) {
  if (outcome === 'published') return <Check size={20} className="text-ok" aria-hidden="true" />
  if (outcome === 'cancelled') return <CircleSlash size={20} className="text-faint" aria-hidden="true" />
  return <TriangleAlert size={20} className="text-high" aria-hidden="true" />
}

function titleOf({ outcome, snapshotId }: LastCollection): string {
  switch (outcome) {
    case 'published':
      return `Collected as snapshot ${snapshotId}`
    case 'cancelled':
      return 'The collection was cancelled'
    case 'interrupted':
      return 'The collection was interrupted'
    case 'failed':
      return 'The collection failed'
  }
}

function detailOf({ outcome, error, resumed, resumableUntil }: LastCollection) {
  if (outcome === 'published') return resumed ? 'It went on from a run that had not come to its end.' : undefined
  return (
    <>
      {outcome === 'interrupted' && 'Lanyard was stopped meanwhile. '}
      {error !== undefined && (
        <>
          <CodeWords text={error} />.{' '}
        </>
      )}
      Nothing was stored; what was shown before is still there.{' '}
      {resumableUntil && (
        <>
          Until <Time iso={resumableUntil} /> it goes on from what was read.
        </>
      )}
    </>
  )
}

const tookWords = ({ startedAt, endedAt = startedAt }: LastCollection) =>
  durationWords((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)
