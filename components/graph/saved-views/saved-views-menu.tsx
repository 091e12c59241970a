'use client'

import { Bookmark, Link2, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { useSavedViews } from './use-saved-views.ts'
import { viewQuery } from './view-query.ts'

/** Views under a name: to save this one, go to another, copy its link, or delete it. */
export function SavedViewsMenu() {
  return (
    <Popover
      button={
        <>
          <Bookmark size={16} aria-hidden="true">
            <title>Views</title>
          </Bookmark>{' '}
          <span className="max-2xl:sr-only">Views</span>
        </>
      }
      look="quiet"
      buttonClassName="max-2xl:w-8 max-2xl:px-0"
      align="end"
      sheetLabel="Saved views"
      sheetClassName="w-80 max-w-[calc(100vw-1rem)] p-3 max-sm:-right-24"
    >
      {(close) => <SavedViews onDone={close} />}
    </Popover>
  )
}

function SavedViews({ onDone }: { onDone: () => void }) {
  const { views, failure, save, remove, deleted, undo } = useSavedViews()
  const [name, setName] = useState('')
  const router = useRouter()
  const at = useAtSnapshot()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    save({ name, query: viewQuery(location.search) }).then(
      () => setName(''),
      () => undefined,
    )
  }
  return (
    <div className="space-y-3 text-sm">
      <form onSubmit={onSubmit} className="flex gap-2">
        <input
          aria-label="Name of this view"
          placeholder="Name of this view"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2.5 hover:border-line-control"
        />
        <Button type="submit">Save</Button>
      </form>
      {views === undefined ? (
        failure ? null : (
          <p className="text-muted">Reading…</p>
        )
      ) : views.length === 0 ? (
        <p className="text-muted">No view was saved yet. Name this one, and everybody here has it.</p>
      ) : (
        <ul
          aria-label="Saved views"
          className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line"
        >
          {views.map((view) => (
            <li key={view.name} className="flex items-center gap-0.5 pr-1">
              <button
                type="button"
                onClick={() => {
                  onDone()
                  router.push(at(`/graph${view.query}`))
                }}
                className="min-w-0 flex-1 truncate rounded-sm px-2.5 py-1.5 text-left font-medium text-accent-strong hover:underline"
              >
                {view.name}
              </button>
              <IconButton
                small
                label={`Copy the link of ${view.name}`}
                onClick={() => navigator.clipboard.writeText(`${location.origin}/graph${view.query}`)}
              >
                <Link2 size={14} />
              </IconButton>
              <IconButton small label={`Delete ${view.name}`} onClick={() => remove(view).catch(() => undefined)}>
                <Trash2 size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="text-muted text-xs empty:hidden">
        {deleted ? (
          <>
            {deleted.name} was deleted.{' '}
            <button type="button" onClick={undo} className="font-medium text-accent-strong underline">
              Undo
            </button>
          </>
        ) : null}
      </p>
      {failure ? (
        <p role="alert" className="text-ink text-xs">
          {failure}
        </p>
      ) : null}
    </div>
  )
}
