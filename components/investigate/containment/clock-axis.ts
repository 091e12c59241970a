import type { ClockEntry } from '#lib/server/investigate/plan-answer.ts'

type DelayId = ClockEntry['delay']

/** Minutes until a step has taken effect for certain. */
export const minutesUntil: Readonly<Record<DelayId, number>> = {
  atOnce: 0,
  roleChange: 10,
  session: 60,
  groupChange: 24 * 60,
  tokens: 24 * 60,
  softDelete: 30 * 24 * 60,
}

/** What the axis is marked with. */
export const clockTicks: readonly { minutes: number; label: string }[] = [
  { minutes: 0, label: 'now' },
  { minutes: 10, label: '10 min' },
  { minutes: 60, label: '1 h' },
  { minutes: 24 * 60, label: '1 day' },
  { minutes: 30 * 24 * 60, label: '30 days' },
]

const scale = (minutes: number) => Math.log1p(minutes / 3)
const longest = scale(30 * 24 * 60)

/** Where on the axis so many minutes are, from 0 to 1: minutes, hours and days each have room. */
export const placeOnClock = (minutes: number) => scale(minutes) / longest
