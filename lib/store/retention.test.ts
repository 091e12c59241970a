import { expect, it } from 'vitest'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { outlived } from './retention.ts'

const snapshot = (id: number, takenAt: string, source: Snapshot['source'] = 'import') =>
  ({ id, takenAt, source }) as Snapshot
const now = '2026-06-01T00:00:00Z'
const kept = [
  snapshot(4, '2026-05-31T00:00:00Z'),
  snapshot(3, '2026-05-01T00:00:00Z'),
  snapshot(2, '2026-01-01T00:00:00Z'),
  snapshot(1, '2025-01-01T00:00:00Z'),
]

it('without limits everything is kept', () => {
  expect(outlived(kept, {}, now)).toEqual([])
})

it('what is too old goes, and what is too many, the oldest first to go', () => {
  expect(outlived(kept, { days: 60 }, now)).toEqual([2, 1])
  expect(outlived(kept, { count: 3 }, now)).toEqual([1])
  expect(outlived(kept, { days: 60, count: 1 }, now)).toEqual([3, 2, 1])
})

it('the newest stays, however old it is, and so does the sample', () => {
  expect(outlived([snapshot(1, '2020-01-01T00:00:00Z')], { days: 1, count: 1 }, now)).toEqual([])
  expect(
    outlived([snapshot(2, '2026-05-31T00:00:00Z'), snapshot(1, '2020-01-01T00:00:00Z', 'sample')], { days: 1 }, now),
  ).toEqual([])
})
