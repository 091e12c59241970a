import { expect, test } from 'vitest'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { snapshotAt } from './snapshot-at.ts'

const snapshots = ['2026-05-14T08:00:00Z', '2026-05-18T08:00:00Z'].map(
  (takenAt, at) => ({ id: at + 1, takenAt }) as Snapshot,
)

test('a moment is shown by the last snapshot until then, a day to its end, a number by itself', () => {
  const at = (text: string) => snapshotAt(snapshots, text)?.id
  expect([
    at('2026-05-17'),
    at('2026-05-18'),
    at('2026-05-18T07:00:00Z'),
    at('2'),
    at('2026-05-13'),
    at('then'),
  ]).toEqual([1, 2, 1, 2, undefined, undefined])
})
