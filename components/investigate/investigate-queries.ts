'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { fetchAnswer } from '#components/queries.ts'
import type { InvestigationAnswer } from '#lib/server/investigate/investigation-answers.ts'
import type { ClockAnswer, JewelsAnswer, PlanAnswer } from '#lib/server/investigate/plan-answer.ts'
import type { TimelineAnswer } from '#lib/server/investigate/timeline-answer.ts'

/** An answer about a node, as of the snapshot that is shown. */
function useAbout<Answer>(path: string, parameters: URLSearchParams) {
  const at = useAtSnapshot()(`${path}?${parameters}`)
  return useQuery({
    queryKey: [path, at],
    queryFn: ({ signal }) => fetchAnswer<Answer>(at, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Entries of each list, unless more are asked for. */
export const few = 100

/** What fell with it and who could get into it; `most` entries of each list. */
export const useInvestigation = (node: string, most = few) =>
  useAbout<InvestigationAnswer>('/api/investigate', new URLSearchParams({ node, most: String(most) }))

/** The fewest things to take away that keep the node from the jewels; without jewels from those that it reaches. */
export const usePlan = (node: string, jewels: string[]) =>
  useAbout<PlanAnswer>(
    '/api/investigate/plan',
    new URLSearchParams([['node', node], ...jewels.map((jewel) => ['jewel', jewel])]),
  )

/** What is worth protecting when nobody says what. */
export const useJewels = (node: string) =>
  useAbout<JewelsAnswer>('/api/investigate/jewels', new URLSearchParams({ node }))

/** Every step of containment, and when it takes effect. */
export const useClock = () => useAbout<ClockAnswer>('/api/investigate/clock', new URLSearchParams())

/** What happened to the node, over all snapshots. */
export const useTimeline = (node: string) =>
  useAbout<TimelineAnswer>('/api/investigate/timeline', new URLSearchParams({ node }))
