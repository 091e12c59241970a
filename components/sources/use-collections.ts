'use client'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CollectionRequest, CollectionsAnswer } from '#lib/server/collection-answers.ts'
import { fetchAnswer, refusal } from '../queries.ts'
import { send } from '../request-token.ts'

const path = '/api/collections'
const key = [path]
/** A browser gives up on a stream that was refused; it is asked for again after so long, in milliseconds. */
const again = 5000

/** Answers and the stream may overtake each other: what is older than what is known is dropped. */
const newer = (known: CollectionsAnswer | undefined, answer: CollectionsAnswer) =>
  known && known.revision > answer.revision ? known : answer
const take = (queries: QueryClient, answer: CollectionsAnswer) =>
  queries.setQueryData<CollectionsAnswer>(key, (known) => newer(known, answer))

/** How collecting goes, as it changes. `lost`: the server does not answer just now, and what is shown may be old. */
export function useCollections() {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => newer(queries.getQueryData(key), await fetchAnswer<CollectionsAnswer>(path, signal)),
    // The stream brings what is new.
    staleTime: Number.POSITIVE_INFINITY,
  })
  const lost = useStream((answer) => take(queries, answer))
  const isLoaded = data !== undefined
  const published = data?.last?.snapshotId ?? 0
  const before = useRef<number>(undefined)
  useEffect(() => {
    if (!isLoaded) return
    if (before.current !== undefined && published > before.current)
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== path })
    before.current = Math.max(published, before.current ?? 0)
  }, [isLoaded, published, queries])
  return { data, error, refetch, lost }
}

/** Follows the stream while the page is in view: a browser opens only six connections to a server. */
function useStream(onAnswer: (answer: CollectionsAnswer) => void): boolean {
  const [lost, setLost] = useState(false)
  const listener = useRef(onAnswer)
  listener.current = onAnswer
  useEffect(() => {
    let stream: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      clearTimeout(timer)
      stream?.close()
      stream = undefined
    }
    const open = () => {
      close()
      const opened = new EventSource(path)
      opened.onmessage = ({ data }) => {
        setLost(false)
        listener.current(JSON.parse(data) as CollectionsAnswer)
      }
      opened.onerror = () => {
        setLost(true)
        // It connects again by itself, save where it was refused.
        if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, again)
      }
      stream = opened
    }
    const follow = () => (document.hidden ? close() : open())
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [])
  return lost
}

type Act =
  | { act: 'start'; request: CollectionRequest }
  | { act: 'cancel' }
  | { act: 'continue' }
  | { act: 'schedule'; everyHours: number; request: CollectionRequest }
  | { act: 'unschedule' }

/** What can be done about collecting. The answer is the new state. */
export function useCollectionAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => acted(act),
    onSuccess: (answer) => take(queries, answer),
  })
}

async function acted(act: Act): Promise<CollectionsAnswer> {
  const response = await send(...requestOf(act)).catch(() => undefined)
  if (!response) throw new Error('the Lanyard server does not answer: see whether it still runs, then try again')
  if (!response.ok) throw new Error(await refusal(response))
  return response.json()
}

function requestOf(act: Act): [string, RequestInit] {
  switch (act.act) {
    case 'start':
      return [path, sent('POST', act.request)]
    case 'cancel':
      return [path, { method: 'DELETE' }]
    case 'continue':
      return [`${path}/continue`, { method: 'POST' }]
    case 'schedule':
      return [`${path}/schedule`, sent('PUT', { everyHours: act.everyHours, request: act.request })]
    case 'unschedule':
      return [`${path}/schedule`, { method: 'DELETE' }]
  }
}

const sent = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
