'use client'

import { parseAsInteger, parseAsIsoDateTime, parseAsNativeArrayOf, parseAsString, useQueryStates } from 'nuqs'
import { useShownSnapshot } from '#components/as-of/use-shown-snapshot.ts'
import { useStatus } from '#components/queries.ts'
import type { CaseAnswer } from '#lib/server/investigate/case-files.ts'
import type { CaseDraft } from './case-draft.ts'

const texts = parseAsNativeArrayOf(parseAsString).withDefault([])
const parsers = {
  node: parseAsString,
  snapshot: parseAsInteger,
  time: parseAsIsoDateTime,
  pinned: texts,
  jewels: texts,
  opened: parseAsString,
}
const options = { history: 'replace', urlKeys: { pinned: 'pin', jewels: 'jewel', opened: 'case' } } as const

/** What of a case the address holds: what is looked at. */
export type Looked = Omit<CaseDraft, 'title' | 'notes'>

/** What is looked at, as a case keeps it, and the way back from a case to looking at it. */
export function useCaseAddress() {
  const [{ node, time, pinned, jewels, opened }, setAddress] = useQueryStates(parsers, options)
  const shown = useShownSnapshot()
  const newest = useStatus().data?.snapshot
  const looked: Looked | undefined =
    node && shown ? { node, snapshot: shown.id, snapshots: [], pinned, jewels, time: time?.toISOString() } : undefined
  const lookAt = ({ id, node: of, snapshot, time: at, pinned: pins, jewels: kept }: CaseAnswer) =>
    setAddress({
      opened: id,
      node: of,
      snapshot: snapshot === undefined || snapshot === newest?.id ? null : snapshot,
      time: at ? new Date(at) : null,
      pinned: pins.length > 0 ? pins : null,
      jewels: kept.length > 0 ? kept : null,
    })
  return { opened, open: (id: string | null) => setAddress({ opened: id }), looked, lookAt }
}
