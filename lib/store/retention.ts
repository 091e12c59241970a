import type { Snapshot } from '#lib/model/snapshot.ts'

/** How long and how many snapshots of a tenant are kept; what is absent sets no limit. The newest one always stays. */
export interface Retention {
  days?: number
  count?: number
}

const day = 24 * 60 * 60 * 1000

/** Numbers of the snapshots of one tenant that are too old or too many. @param now ISO time */
export function outlived(snapshots: readonly Snapshot[], { days, count }: Retention, now: string): number[] {
  const oldest = days === undefined ? Number.NEGATIVE_INFINITY : Date.parse(now) - days * day
  const most = count ?? Number.POSITIVE_INFINITY
  // The invented tenant is two years old from the start.
  const real = snapshots.filter(({ source }) => source !== 'sample').toSorted((a, b) => b.id - a.id)
  return real.flatMap(({ id, takenAt }, place) =>
    place > 0 && (place >= most || Date.parse(takenAt) < oldest) ? [id] : [],
  )
}
