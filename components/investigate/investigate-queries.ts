'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { fetchAnswer } from '#components/queries.ts'
import type { InvestigationAnswer } from '#lib/server/investigate/investigation-answers.ts'

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
