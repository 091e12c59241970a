'use client'

import { parseAsBoolean, parseAsInteger, parseAsNativeArrayOf, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useCallback } from 'react'
import { graphAudiences } from '#lib/graph/view/view-types.ts'
import { lenses } from './lens.ts'
import { masking, parseAsName } from './masks/parse-as-name.ts'

const names = parseAsNativeArrayOf(parseAsName).withDefault([])

/** The view as the address has it: what one sees can be sent, and back and forward walk through it. */
const parsers = {
  focus: parseAsName,
  from: parseAsName,
  inward: parseAsInteger,
  outward: parseAsInteger,
  further: names,
  pinned: names,
  select: parseAsName,
  expand: names,
  hide: names,
  /** Of the lens `what-if`, where they are read and kept: here only to be written anew when names are masked. */
  change: names,
  ask: names,
  audience: parseAsStringLiteral(graphAudiences).withDefault('managed'),
  lens: parseAsStringLiteral(lenses).withDefault('assignments'),
  /** Of the lens `changes`: the earlier snapshot. */
  since: parseAsInteger,
  twin: parseAsBoolean.withDefault(false),
  masked: parseAsBoolean.withDefault(false),
}
const urlKeys = { inward: 'in', outward: 'out', further: 'more', pinned: 'pin', masked: 'mask' }

export function useGraphView() {
  const [address, set] = useQueryStates(parsers, { history: 'push', shallow: true, urlKeys })
  const setView = useCallback(
    (change: Partial<{ [Name in keyof typeof address]: (typeof address)[Name] | null }>) => {
      masking.on = change.masked ?? address.masked
      // Turned on or off, all that is named already is written anew.
      return set(change.masked === undefined ? change : { ...address, ...change })
    },
    [address, set],
  )
  return [address, setView] as const
}
export type GraphAddress = ReturnType<typeof useGraphView>[0]
export type SetGraphView = ReturnType<typeof useGraphView>[1]

/** The whole graph again: nothing focused on, nothing left out. */
export const unfocused = { focus: null, from: null, inward: null, outward: null, further: [] }
