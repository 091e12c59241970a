'use client'

import { useQuery } from '@tanstack/react-query'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { fetchAnswer } from '#components/queries.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { ExplainDetails } from './explain-details.tsx'

/** What a node is and what would change it, as the server tells it. */
export function NodeExplanation({ id }: { id: string }) {
  const path = useAtSnapshot()(`/api/explain/node?${new URLSearchParams({ id })}`)
  const { data } = useQuery({ queryKey: [path], queryFn: ({ signal }) => fetchAnswer<Explanation>(path, signal) })
  return data ? <ExplainDetails explanation={data} /> : null
}
