import { timeTicks } from 'd3-time'
import type { TimeRange } from './time-range.ts'

export interface Tick {
  at: number
  /** What is new here: an hour within a day, a day within a month, a month within a year. */
  label: string
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'short' })

/** Round moments of the viewer's own calendar, about as many as asked for. */
export const ticksOf = ({ from, to }: TimeRange, about: number): Tick[] =>
  timeTicks(new Date(from), new Date(to), about).map((date) => ({ at: date.getTime(), label: labelOf(date) }))

function labelOf(date: Date): string {
  if (date.getHours() + date.getMinutes() + date.getSeconds() > 0) return clock.format(date)
  if (date.getDate() > 1) return day.format(date)
  return date.getMonth() > 0 ? month.format(date) : String(date.getFullYear())
}
