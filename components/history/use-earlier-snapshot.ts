'use client'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useShownSnapshot } from '../as-of/use-shown-snapshot.ts'
import { useStatus } from '../queries.ts'

/** With the lens `changes`: the snapshot that the one shown is held against, or the one before it. */
export function useEarlierSnapshot({ lens, since }: { lens: string; since: number | null }): Snapshot | undefined {
  const snapshots = useStatus().data?.snapshots ?? []
  const shown = useShownSnapshot()
  if (lens !== 'changes' || !shown) return undefined
  const ofTenant = snapshots.filter(({ tenantId }) => tenantId === shown.tenantId)
  const before = ofTenant[ofTenant.findIndex(({ id }) => id === shown.id) + 1] ?? shown
  return ofTenant.find(({ id }) => id === since) ?? before
}
