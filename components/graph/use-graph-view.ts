'use client'

import { parseAsBoolean, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { graphAudiences } from '#lib/graph/view/view-types.ts'
import { lenses } from './lens.ts'

/** The view as the address has it: what one sees can be sent, and back and forward walk through it. */
const parsers = {
  focus: parseAsString,
  select: parseAsString,
  expand: parseAsNativeArrayOf(parseAsString).withDefault([]),
  audience: parseAsStringLiteral(graphAudiences).withDefault('managed'),
  lens: parseAsStringLiteral(lenses).withDefault('assignments'),
  twin: parseAsBoolean.withDefault(false),
}

export const useGraphView = () => useQueryStates(parsers, { history: 'push', shallow: true })
export type GraphAddress = ReturnType<typeof useGraphView>[0]
