'use client'

import { useId, useState } from 'react'
import { Time } from '#components/ui/time.tsx'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { distanceWords } from './distance-words.ts'
import { localTime, momentOf } from './local-time.ts'
import { snapshotAfter, snapshotAt } from './snapshot-at.ts'
import type { Moment } from './use-moment.ts'

/** The time that is looked at, and which snapshot answers for it. */
export function MomentPart({ moment }: { moment: Moment }) {
  const id = useId()
  const { at, snapshot, choose } = moment
  // What is being typed; it counts once the field is left or Enter is pressed.
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    const chosen = momentOf(typed ?? '')
    setTyped(undefined)
    if (chosen !== undefined) choose(chosen)
  }
  if (at === undefined || !snapshot) return null
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium text-muted text-xs">
        At
      </label>
      <input
        id={id}
        type="datetime-local"
        value={typed ?? localTime(at)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
        onBlur={() => typed !== undefined && commit()}
        className="figures h-9 rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:border-line-control"
      />
      <p className="mt-1.5 text-muted text-xs">
        <Answering {...{ moment, snapshot, at }} />
      </p>
    </div>
  )
}

function Answering({ moment, snapshot, at }: { moment: Moment; snapshot: Snapshot; at: number }) {
  const { snapshots, answerFrom } = moment
  const best = snapshotAt(snapshots, at)
  const next = snapshotAfter(snapshots, at)
  const taken = Date.parse(snapshot.takenAt)
  const distance = distanceWords(Math.abs(taken - at))
  return (
    <>
      Answered by the snapshot of <Time iso={snapshot.takenAt} />,{' '}
      {taken === at
        ? 'taken at this time'
        : snapshot.id === best?.id
          ? `the newest at or before it (${distance} before)`
          : taken > at
            ? `${distance} after it`
            : `${distance} before it; a newer one is at hand`}
      .{' '}
      {best && best.id !== snapshot.id ? (
        <Other words="Use the one before" {...{ snapshot: best, answerFrom }} />
      ) : null}
      {next && next.id !== snapshot.id && taken <= at && taken !== at ? (
        <Other words="Use the next one" {...{ snapshot: next, answerFrom }} />
      ) : null}
    </>
  )
}

const Other = (props: { words: string; snapshot: Snapshot; answerFrom: Moment['answerFrom'] }) => (
  <button
    type="button"
    title={props.snapshot.label}
    onClick={() => props.answerFrom(props.snapshot)}
    className="font-medium text-accent-strong underline decoration-accent-line underline-offset-2 hover:decoration-current"
  >
    {props.words}, <Time iso={props.snapshot.takenAt} />
  </button>
)
