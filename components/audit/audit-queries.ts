'use client'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { send } from '#components/request-token.ts'
import type { AuditAnswer } from '#lib/server/audit/list-audit.ts'
import type { SessionsAnswer } from '#lib/server/audit/list-sessions.ts'
import { fetchAnswer, refusal } from '../queries.ts'

export interface AuditFilter {
  action: string | null
  subject: string | null
}

/** What the address of the log has of it. */
export function auditParameters({ action, subject }: AuditFilter): URLSearchParams {
  const parameters = new URLSearchParams()
  if (action) parameters.set('action', action)
  if (subject) parameters.set('subject', subject)
  return parameters
}

/** The log, a page at a time; always asked anew, as it grows while one looks. */
export function useAudit(filter: AuditFilter) {
  const parameters = auditParameters(filter)
  return useInfiniteQuery({
    queryKey: ['/api/audit', `${parameters}`],
    queryFn: ({ signal, pageParam }) => {
      const page = new URLSearchParams(parameters)
      if (pageParam !== undefined) page.set('before', String(pageParam))
      return fetchAnswer<AuditAnswer>(`/api/audit?${page}`, signal)
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  })
}

export const useSessions = () =>
  useQuery({
    queryKey: ['/api/sessions'],
    queryFn: ({ signal }) => fetchAnswer<SessionsAnswer>('/api/sessions', signal),
  })

/** Ends a session at once, for whoever holds it. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    async mutationFn(idHash: string) {
      const headers = { 'content-type': 'application/json' }
      const response = await send('/api/sessions', { method: 'DELETE', headers, body: JSON.stringify({ idHash }) })
      if (!response.ok) throw new Error(await refusal(response))
    },
    onSettled: () =>
      Promise.all(['/api/sessions', '/api/audit'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
}
