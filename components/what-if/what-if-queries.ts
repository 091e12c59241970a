'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { fetchAnswer } from '#components/queries.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import type { CandidatesAnswer, PickKind } from '#lib/server/list-candidates.ts'
import type { OffersAnswer } from '#lib/server/list-offers.ts'
import type { WhatIfAnswer } from '#lib/server/what-if.ts'
import type { WhatIfWarnings } from '#lib/server/what-if-warnings.ts'
import { questionOf, requestOf, type StackedChange } from './stacked-change.ts'

/** A path and what is sent to it; while the next answer is on its way the one before stays, and an outdated request is cancelled. */
function usePosted<Answer>(path: string, body: object, enabled: boolean) {
  const at = useAtSnapshot()(path)
  return useQuery({
    queryKey: [path, at, body],
    queryFn: ({ signal }) => fetchAnswer<Answer>(at, signal, body),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function useWhatIf(changes: StackedChange[], questions: StackedChange[]) {
  const asked = questions.map((question, id) => ({ id: String(id), ...questionOf(question) }))
  const body = { changes: changes.map(requestOf), questions: asked }
  return usePosted<WhatIfAnswer>('/api/what-if', body, changes.length > 0)
}

/** The verdict that was asked for, as it is without any change, in sentences. */
export function useAskedExplanation(question: StackedChange) {
  const path = useAtSnapshot()(`/api/explain/verdict?${new URLSearchParams(questionOf(question))}`)
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => fetchAnswer<Explanation>(path, signal), retry: false })
}

/** Slower than the rest, and so asked once the rest is there. */
export const useWhatIfWarnings = (changes: StackedChange[], enabled: boolean) =>
  usePosted<WhatIfWarnings>('/api/what-if/warnings', { changes: changes.map(requestOf) }, enabled && changes.length > 0)

/** What may be done to a node or, with `to`, to the edge between two. */
export function useOffers(node: string | undefined, to?: string) {
  const parameters = new URLSearchParams({ node: node ?? '', ...(to ? { to } : {}) })
  const path = useAtSnapshot()(`/api/what-if/offers?${parameters}`)
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<OffersAnswer>(path, signal),
    enabled: node !== undefined,
  })
}

export function useCandidates(pick: PickKind, q: string, of: string | undefined) {
  const parameters = new URLSearchParams({ pick, q, ...(of ? { of } : {}) })
  const path = useAtSnapshot()(`/api/what-if/candidates?${parameters}`)
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<CandidatesAnswer>(path, signal),
    placeholderData: keepPreviousData,
  })
}
