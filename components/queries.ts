'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type {
  ChartsAnswer,
  CoverageAnswer,
  ErrorAnswer,
  GrantRow,
  IdentityRow,
  ListAnswer,
  NodeAnswer,
  OverviewAnswer,
  RankingRow,
  ResourceRow,
  SearchAnswer,
  StatusAnswer,
  WarningsAnswer,
} from '#lib/server/answers.ts'
import type { FoundAnswer } from '#lib/server/find-in-graph.ts'
import type { AskedGraph } from '#lib/server/graph-query.ts'
import type { NodeHistoryAnswer } from '#lib/server/history/get-node-history.ts'
import type { ChoiceFacts } from '#lib/server/learn/get-choice.ts'
import type { ExamplesAnswer } from '#lib/server/learn/get-examples.ts'
import type { KindExamples } from '#lib/server/learn/get-kind-examples.ts'
import { useAtSnapshot } from './as-of/use-at-snapshot.ts'
import { graphParameters } from './graph/graph-parameters.ts'
import { listFrom } from './list-from.ts'
import { send } from './request-token.ts'

/** Fetches one answer, with a `body` by POST; a refusal is thrown as an Error with the message that the server gave. */
export async function fetchAnswer<Answer>(path: string, signal?: AbortSignal, body?: object): Promise<Answer> {
  const posted = body && { method: 'POST', body: JSON.stringify(body) }
  const headers = { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) }
  return (await (await accepted(path, { headers, ...posted }, signal)).json()) as Answer
}

/** Rows come some at a time, so that reading them never holds the page up. */
const fetchList = async <Row>(path: string, signal: AbortSignal) =>
  listFrom<Row>(await accepted(path, { headers: { accept: 'application/x-ndjson, application/json' } }, signal))

async function accepted(path: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  const response = await reached(path, request, signal)
  if (!response.ok) throw new Error(await refusal(response))
  return response
}

async function reached(path: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  try {
    return await (request.method ? send : fetch)(path, { ...request, ...(signal ? { signal } : {}) })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Error('the Lanyard server does not answer: see whether it still runs, then try again', { cause })
  }
}

export async function refusal(response: { status: number; text(): Promise<string> }): Promise<string> {
  const text = await response.text()
  try {
    const { error } = JSON.parse(text) as Partial<ErrorAnswer>
    if (typeof error === 'string' && error) return error
  } catch {
    // Not one of our own answers; the status below says it.
  }
  return `the server answered with status ${response.status}: try again, and look at its log if it happens again`
}

/** An answer about the snapshot that is shown. The path comes first in the key, for all snapshots at once to go stale. */
function useAnswer<Answer>(path: string, enabled = true) {
  const at = useAtSnapshot()(path)
  return useQuery({ queryKey: [path, at], queryFn: ({ signal }) => fetchAnswer<Answer>(at, signal), enabled })
}

/**
 * All rows of a list. They are many and stay what they are while the snapshot does, so they are asked for once for each.
 */
function useList<Row>(path: string) {
  const at = useAtSnapshot()(path)
  const status = useStatus()
  return useQuery({
    queryKey: [path, at, status.data?.snapshot?.id],
    queryFn: ({ signal }) => fetchList<Row>(at, signal),
    enabled: status.isFetched,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
}

/** Of no one snapshot. */
export const useStatus = () =>
  useQuery({ queryKey: ['/api/status'], queryFn: ({ signal }) => fetchAnswer<StatusAnswer>('/api/status', signal) })
export const useCharts = () => useAnswer<ChartsAnswer>('/api/overview/charts')
export const useOverview = () => useAnswer<OverviewAnswer>('/api/overview')
export const useIdentities = () => useList<IdentityRow>('/api/identities')
export const useResources = () => useList<ResourceRow>('/api/resources')
export const useGrants = () => useList<GrantRow>('/api/grants')
/** All identities by what falls with them, or the first so many. */
export const useRanking = (limit?: number) =>
  useAnswer<ListAnswer<RankingRow>>(limit === undefined ? '/api/ranking' : `/api/ranking?limit=${limit}`)
export const useExamples = () => useAnswer<ExamplesAnswer>('/api/learn/examples')
export const useChoice = (id: string) =>
  useAnswer<ChoiceFacts>(`/api/learn/choice?id=${encodeURIComponent(id)}`, id !== '')
export const useKindExamples = () => useAnswer<KindExamples>('/api/learn/kinds')
export const useWarnings = () => useAnswer<WarningsAnswer>('/api/warnings')
export const useCoverage = (snapshotId: number) => useAnswer<CoverageAnswer>(`/api/coverage?snapshot=${snapshotId}`)
export const useNodeHistory = (id: string) =>
  useAnswer<NodeHistoryAnswer>(`/api/history/node?id=${encodeURIComponent(id)}`)
export const useNode = (id: string) => useAnswer<NodeAnswer>(`/api/nodes?id=${encodeURIComponent(id)}`, id !== '')

/**
 * The graph, with what `changes` would do, or what changed `since` another snapshot, marked on it; while the next one
 * is on its way, the one before stays. Changes that cannot be made are said elsewhere, and here the graph is as it is.
 */
export function useGraph(asked: AskedGraph, held: { changes: object[]; since?: number | undefined }) {
  const { changes, since } = held
  const at = useAtSnapshot()
  const path = at(`/api/graph?${graphParameters(asked)}${since === undefined ? '' : `&since=${since}`}`)
  const changed = at('/api/what-if/graph')
  return useQuery({
    queryKey: [path, ...changes],
    queryFn: ({ signal }) => {
      const plain = () => fetchAnswer<GraphView>(path, signal)
      if (changes.length === 0) return plain()
      return fetchAnswer<GraphView>(changed, signal, { changes, ...asked }).catch(plain)
    },
    placeholderData: keepPreviousData,
  })
}

/** What in a view of the graph fits an expression. */
export function useFoundInGraph(view: AskedGraph, expression: string) {
  const parameters = graphParameters(view)
  parameters.set('find', expression)
  const path = useAtSnapshot()(`/api/graph/find?${parameters}`)
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<FoundAnswer>(path, signal),
    enabled: expression !== '',
  })
}

export function useSearch(text: string) {
  const path = useAtSnapshot()(`/api/search?q=${encodeURIComponent(text)}`)
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<SearchAnswer>(path, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
}
