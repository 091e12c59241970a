'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { fetchAnswer, refusal } from '#components/queries.ts'
import { send } from '#components/request-token.ts'
import type { CaseAnswer, CasesAnswer } from '#lib/server/investigate/case-files.ts'
import type { CaseDraft } from './case-draft.ts'

export const casesPath = '/api/investigate/cases'

/** Somebody saved the case in between. */
export class CaseConflict extends Error {}

/** Sends a case; what `keepalive` sends arrives also when the page goes. @throws {CaseConflict} */
export async function sentCase<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  body: object,
  keepalive = false,
): Promise<Answer> {
  const response = await send(casesPath, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  }).catch(() => undefined)
  if (!response) throw new Error('the Lanyard server does not answer: what you wrote is kept here until it does')
  if (response.status === 409) throw new CaseConflict(await refusal(response))
  if (!response.ok) throw new Error(await refusal(response))
  return (await response.json()) as Answer
}

export const fetchCase = (id: string, signal?: AbortSignal) =>
  fetchAnswer<CaseAnswer>(`${casesPath}?${new URLSearchParams({ id })}`, signal)

/** One case, asked for once: from then on it is what was saved last. */
export const useCase = (id: string) =>
  useQuery({
    queryKey: [casesPath, id],
    queryFn: ({ signal }) => fetchCase(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  })

export const useCases = () =>
  useQuery({
    queryKey: [casesPath],
    queryFn: ({ signal }) => fetchAnswer<CasesAnswer>(casesPath, signal),
  })

/** To make a case and to delete one; the list is then read anew. */
export function useCaseActs() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: [casesPath], exact: true })
  const make = useMutation({ mutationFn: (draft: CaseDraft) => sentCase<CaseAnswer>('POST', draft), onSuccess })
  const remove = useMutation({
    mutationFn: ({ id, version }: Pick<CaseAnswer, 'id' | 'version'>) => sentCase<object>('DELETE', { id, version }),
    onSuccess,
  })
  return { make, remove }
}
