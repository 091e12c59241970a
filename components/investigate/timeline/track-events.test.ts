import { expect, test } from 'vitest'
import { lanes, trackEvents } from './track-events.ts'

const events = trackEvents(
  {
    events: [
      { id: 'b', kind: 'change', at: '2026-05-14T08:00:00Z', text: 'vm-cache-dev was made.', nodes: [], edges: [] },
      {
        id: 'a',
        kind: 'activity',
        at: '2026-05-12T02:14:00Z',
        text: 'Owner was given.',
        nodes: [],
        edges: [{ change: 'made', from: 'identity:x', to: 'grant:y', label: 'Owner' }],
      },
    ],
    snapshots: [{ id: 7, takenAt: '2026-05-14T08:00:00Z', label: 'Two days after' }],
  },
  (text) => text.toUpperCase(),
)

test('what was logged, what was seen and when it was looked stand in order of time, each in its lane', () => {
  expect(events.map(({ id, lane }) => [id, lane])).toEqual([
    ['a', 'activity'],
    ['b', 'change'],
    ['snapshot:7', 'snapshot'],
  ])
  for (const { lane } of events) expect(lanes.map(({ id }) => id)).toContain(lane)
})

test('filled is what made or took away an edge, and words are as they may be seen', () => {
  expect(events.map(({ isFilled }) => isFilled)).toEqual([true, false, false])
  expect(events[0]?.words).toBe('OWNER WAS GIVEN.')
})
