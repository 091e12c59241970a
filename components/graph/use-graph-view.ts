'use client'

import {
  parseAsBoolean,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { graphAudiences } from '#lib/graph/view/view-types.ts'
import { lenses } from './lens.ts'

const texts = parseAsNativeArrayOf(parseAsString).withDefault([])

/** The view as the address has it: what one sees can be sent, and back and forward walk through it. */
const parsers = {
  focus: parseAsString,
  from: parseAsString,
  inward: parseAsInteger,
  outward: parseAsInteger,
  further: texts,
  pinned: texts,
  select: parseAsString,
  expand: texts,
  hide: texts,
  audience: parseAsStringLiteral(graphAudiences).withDefault('managed'),
  lens: parseAsStringLiteral(lenses).withDefault('assignments'),
  /** Of the lens `changes`: the earlier snapshot. */
  since: parseAsInteger,
  twin: parseAsBoolean.withDefault(false),
  masked: parseAsBoolean.withDefault(false),
}
const urlKeys = { inward: 'in', outward: 'out', further: 'more', pinned: 'pin', masked: 'mask' }

export const useGraphView = () => useQueryStates(parsers, { history: 'push', shallow: true, urlKeys })
export type GraphAddress = ReturnType<typeof useGraphView>[0]
export type SetGraphView = ReturnType<typeof useGraphView>[1]

/** The whole graph again: nothing focused on, nothing left out. */
export const unfocused = { focus: null, from: null, inward: null, outward: null, further: [] }
