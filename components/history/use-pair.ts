'use client'
import { parseAsInteger, useQueryStates } from 'nuqs'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useShownSnapshot } from '../as-of/use-shown-snapshot.ts'
import type { SnapshotPair } from './history-queries.ts'

const parsers = { from: parseAsInteger, to: parseAsInteger }

/** The two snapshots that the address compares; by itself the one that is shown with the one before it. */
export function usePair(snapshots: Snapshot[]) {
  const [asked, setAsked] = useQueryStates(parsers, { history: 'push' })
  const shown = useShownSnapshot() ?? snapshots[0]
  const to = asked.to ?? shown?.id
  const ofTenant = snapshots.filter(({ tenantId }) => tenantId === snapshots.find(({ id }) => id === to)?.tenantId)
  const before = ofTenant[ofTenant.findIndex(({ id }) => id === to) + 1] ?? ofTenant.at(-1)
  const from = asked.from ?? before?.id
  const pair: SnapshotPair | undefined = from === undefined || to === undefined ? undefined : { from, to }
  const choose = (side: 'from' | 'to', id: number) => setAsked({ ...pair, [side]: id })
  return { pair, choose }
}
