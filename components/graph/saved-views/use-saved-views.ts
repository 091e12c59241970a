'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchAnswer, refusal } from '#components/queries.ts'
import { send } from '#components/request-token.ts'
import type { SavedView } from '#lib/model/saved-view.ts'
import type { SavedViewsAnswer } from '#lib/server/saved-views.ts'

const path = '/api/views'

/** Views under a name, kept by the server for everybody; the last one that was deleted can be had back. */
export function useSavedViews() {
  const client = useQueryClient()
  const [deleted, setDeleted] = useState<SavedView>()
  const { data, error } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<SavedViewsAnswer>(path, signal),
  })
  const change = useMutation({
    mutationFn: ({ method, body }: { method: 'PUT' | 'DELETE'; body: object }) => sent(method, body),
    onSettled: () => client.invalidateQueries({ queryKey: [path] }),
  })
  const save = ({ name, query }: Pick<SavedView, 'name' | 'query'>) => {
    setDeleted(undefined)
    return change.mutateAsync({ method: 'PUT', body: { name, query } })
  }
  return {
    views: data?.views,
    failure: (change.error ?? error)?.message,
    save,
    async remove(view: SavedView) {
      await change.mutateAsync({ method: 'DELETE', body: { name: view.name } })
      setDeleted(view)
    },
    deleted,
    undo: () => deleted && save(deleted),
  }
}

async function sent(method: 'PUT' | 'DELETE', body: object): Promise<void> {
  const response = await send(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await refusal(response))
}
