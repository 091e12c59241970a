'use client'

import { parseAsIsoDateTime, useQueryState } from 'nuqs'
import { useEffect, useState } from 'react'
import { useShownSnapshot } from '#components/as-of/use-shown-snapshot.ts'
import { useSnapshot } from '#components/as-of/use-snapshot.ts'
import { useStatus } from '#components/queries.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { snapshotAfter, snapshotAt } from './snapshot-at.ts'

const timeInAddress = parseAsIsoDateTime.withOptions({ history: 'push' })

export interface Moment {
  /** The chosen time in milliseconds; without one the time of the snapshot that is shown. */
  at: number | undefined
  /** Whether a time was chosen that is not the snapshot's own. */
  isChosen: boolean
  /** The snapshot that answers. */
  snapshot: Snapshot | undefined
  /** Those of its tenant. */
  snapshots: Snapshot[]
  /** Chooses a time and with it the newest snapshot at or before it; the oldest where all are later. */
  choose: (at: number) => void
  /** Has another snapshot answer for the same time. */
  answerFrom: (snapshot: Snapshot) => void
}

/** What time is looked at, and which snapshot answers for it: both in the address. */
export function useMoment(): Moment {
  const { data } = useStatus()
  const shown = useShownSnapshot()
  const [asked, setSnapshot] = useSnapshot()
  const [time, setTime] = useQueryState('time', timeInAddress)
  const snapshots = data?.snapshots.filter(({ tenantId }) => tenantId === shown?.tenantId) ?? []
  const answerFrom = ({ id }: Snapshot) => setSnapshot(id === data?.snapshot?.id ? null : id)
  const answering = (at: number) => snapshotAt(snapshots, at) ?? snapshotAfter(snapshots, at)

  // A link may name only the time. Once it is followed, the picker in the top bar may choose any snapshot.
  const [mustFollow, setMustFollow] = useState(time !== null && asked === null)
  const named = mustFollow && time ? answering(time.getTime()) : undefined
  const newest = data?.snapshot?.id
  useEffect(() => {
    if (!named) return
    setMustFollow(false)
    if (named.id !== newest) setSnapshot(named.id, { history: 'replace' })
  }, [named, newest, setSnapshot])

  return {
    at: time?.getTime() ?? (shown && Date.parse(shown.takenAt)),
    isChosen: time !== null && time.getTime() !== Date.parse(shown?.takenAt ?? ''),
    snapshot: shown,
    snapshots,
    choose(at) {
      const snapshot = answering(at)
      setTime(new Date(at))
      if (snapshot) answerFrom(snapshot)
    },
    answerFrom,
  }
}
