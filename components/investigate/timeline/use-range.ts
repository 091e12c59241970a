'use client'

import { createParser, useQueryState } from 'nuqs'
import { rangeFrom, rangeText, type TimeRange, within } from './time-range.ts'

const rangeInAddress = createParser({
  parse: rangeFrom,
  serialize: rangeText,
  eq: (one, other) => rangeText(one) === rangeText(other),
}).withOptions({ history: 'replace', throttleMs: 200 })

/** What of the timeline is in sight, in the address; all of it unless something else was asked for. */
export function useRange(whole: TimeRange) {
  const [asked, ask] = useQueryState('range', rangeInAddress)
  const setRange = (wanted: TimeRange) => {
    const next = within(wanted, whole)
    ask(next === whole ? null : next)
  }
  return [asked ? within(asked, whole) : whole, setRange] as const
}
