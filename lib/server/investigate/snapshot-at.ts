import type { Snapshot } from '#lib/model/snapshot.ts'

/** The snapshot that shows a moment: by its number, or the last that was taken until then. */
export function snapshotAt(snapshots: readonly Snapshot[], text: string): Snapshot | undefined {
  if (/^\d{1,9}$/.test(text)) return snapshots.find(({ id }) => id === Number(text))
  // A day is meant to its end.
  const moment = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.999Z` : text)
  if (Number.isNaN(moment)) return undefined
  return snapshots
    .filter(({ takenAt }) => Date.parse(takenAt) <= moment)
    .sort((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt) || b.id - a.id)[0]
}
