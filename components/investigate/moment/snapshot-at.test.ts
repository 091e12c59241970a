import { expect, test } from 'vitest'
import { snapshotAfter, snapshotAt } from './snapshot-at.ts'

const snapshots = ['2026-02-20T08:00:00Z', '2026-05-18T08:00:00Z', '2026-05-14T08:00:00Z'].map((takenAt) => ({
  takenAt,
}))
const at = (time: string) => snapshotAt(snapshots, Date.parse(time))?.takenAt

test('a time is answered by the newest snapshot at or before it, whatever the order of the list', () => {
  expect(at('2026-05-12T02:14:00Z')).toBe('2026-02-20T08:00:00Z')
  expect(at('2026-05-14T08:00:00Z')).toBe('2026-05-14T08:00:00Z')
  expect(at('2026-12-24T00:00:00Z')).toBe('2026-05-18T08:00:00Z')
})

test('a time before every snapshot is answered by none', () => {
  expect(at('2020-01-01T00:00:00Z')).toBeUndefined()
})

test('the next snapshot is the oldest of the later ones', () => {
  expect(snapshotAfter(snapshots, Date.parse('2026-02-20T08:00:00Z'))?.takenAt).toBe('2026-05-14T08:00:00Z')
  expect(snapshotAfter(snapshots, Date.parse('2026-05-18T08:00:00Z'))).toBeUndefined()
})
