'use client'

import { reachable } from '#components/panels/panel-frame.tsx'
import { tableClass } from '#components/ui/table-shell.tsx'
import { Time } from '#components/ui/time.tsx'
import type { TrackEvent, TrackLane } from './track-event.ts'

/** The track as a table: what is in sight, in order of time. */
export function TimelineTable(props: {
  lanes: TrackLane[]
  events: TrackEvent[]
  chosen: string | null
  onChoose: (id: string) => void
}) {
  const { lanes, events, chosen, onChoose } = props
  const labels = new Map(lanes.map(({ id, label }) => [id, label]))
  return (
    <div ref={reachable} className="max-h-72 overflow-auto -outline-offset-2">
      <table className={tableClass.table} aria-label="Events in sight, in order of time">
        <thead>
          <tr>
            {['Time', 'Kind', 'What happened'].map((head) => (
              <th key={head} scope="col" className={tableClass.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, lane, at, words }) => (
            <tr key={id} className={tableClass.row} aria-selected={id === chosen}>
              <td className={tableClass.cell}>
                <Time iso={new Date(at).toISOString()} />
              </td>
              <td className={tableClass.cell}>{labels.get(lane)}</td>
              <td className={`${tableClass.cell} max-w-none whitespace-normal`}>
                <button
                  type="button"
                  onClick={() => onChoose(id)}
                  className="wrap-anywhere text-left text-accent-strong hover:underline"
                >
                  {words}
                </button>
              </td>
            </tr>
          ))}
          {events.length === 0 ? (
            <tr>
              <td colSpan={3} className={`${tableClass.cell} text-muted`}>
                Nothing that was read happened in this time.
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  )
}
