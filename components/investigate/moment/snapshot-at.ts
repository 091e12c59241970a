import type { Snapshot } from '#lib/model/snapshot.ts'

type Taken = Pick<Snapshot, 'takenAt'>
const when = ({ takenAt }: Taken) => Date.parse(takenAt)

/** The newest snapshot at or before a moment (milliseconds); `undefined` where all are later. */
export const snapshotAt = <One extends Taken>(snapshots: readonly One[], at: number): One | undefined =>
  byTime(snapshots.filter((one) => when(one) <= at)).at(-1)

/** The oldest snapshot after a moment. */
export const snapshotAfter = <One extends Taken>(snapshots: readonly One[], at: number): One | undefined =>
  byTime(snapshots.filter((one) => when(one) > at))[0]

const byTime = <One extends Taken>(snapshots: One[]) => snapshots.sort((a, b) => when(a) - when(b))
