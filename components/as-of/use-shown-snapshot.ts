'use client'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useStatus } from '../queries.ts'
import { useSnapshot } from './use-snapshot.ts'

/** The snapshot that the screens show; `undefined` while that is not known, and where it is not there. */
export function useShownSnapshot(): Snapshot | undefined {
  const { data } = useStatus()
  const [asked] = useSnapshot()
  return asked === null ? data?.snapshot : data?.snapshots.find(({ id }) => id === asked)
}
