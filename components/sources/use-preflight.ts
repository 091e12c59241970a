'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CollectionRequest, PreflightAnswer } from '#lib/server/collection-answers.ts'
import { fetchAnswer } from '../queries.ts'

/** What the sign-in may read of that. Azure is asked only once somebody wants to know, and again each time. */
export function usePreflight({ cloud, tenantId, subscriptions, managementGroups }: CollectionRequest, wanted: boolean) {
  const parameters = new URLSearchParams({ cloud })
  if (tenantId) parameters.set('tenant', tenantId)
  for (const id of subscriptions ?? []) parameters.append('subscription', id)
  for (const name of managementGroups ?? []) parameters.append('managementGroup', name)
  return useQuery({
    queryKey: ['/api/collections/preflight', parameters.toString()],
    queryFn: ({ signal }) => fetchAnswer<PreflightAnswer>(`/api/collections/preflight?${parameters}`, signal),
    enabled: wanted,
    placeholderData: keepPreviousData,
    retry: false,
    // Signed in or granted something meanwhile: an answer of before is worth nothing.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}
