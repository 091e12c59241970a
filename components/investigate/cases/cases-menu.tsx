'use client'

import { FolderOpen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { Time } from '#components/ui/time.tsx'
import type { CaseAnswer } from '#lib/server/investigate/case-files.ts'
import { useCaseAddress } from './case-address.ts'
import { draftOf } from './case-draft.ts'
import { useCaseActs, useCases } from './case-queries.ts'

/** All cases: to open one, to close the one that is open, to delete one and to take that back. */
export function CasesMenu() {
  return (
    <Popover
      small
      align="end"
      button={
        <>
          <FolderOpen size={14} aria-hidden="true" /> Cases
        </>
      }
      sheetLabel="Cases"
      sheetClassName="w-88 max-w-[calc(100vw-3rem)] p-3"
    >
      {(close) => <CaseList onDone={close} />}
    </Popover>
  )
}

/** Every case, newest first. */
export function CaseList({ onDone }: { onDone: () => void }) {
  const { data, error } = useCases()
  const { opened, open, lookAt } = useCaseAddress()
  const { make, remove } = useCaseActs()
  const [deleted, setDeleted] = useState<CaseAnswer>()
  const onDelete = (file: CaseAnswer) =>
    remove.mutateAsync(file).then(
      () => {
        setDeleted(file)
        if (file.id === opened) open(null)
      },
      () => undefined,
    )
  const draft = deleted && draftOf(deleted)
  const undo = () =>
    draft &&
    make.mutateAsync(draft).then(
      () => setDeleted(undefined),
      () => undefined,
    )
  const failure = error ?? remove.error ?? make.error
  return (
    <div className="space-y-2 text-sm">
      {data?.cases.length === 0 ? <p className="text-muted">No case was started yet.</p> : null}
      {!data && !error ? <p className="text-muted">Reading…</p> : null}
      {data && data.cases.length > 0 ? (
        <ul aria-label="Cases" className="max-h-80 divide-y divide-line overflow-y-auto rounded-md border border-line">
          {data.cases.map((file) => (
            <li key={file.id} className="flex items-center gap-1 pr-1">
              <button
                type="button"
                aria-current={file.id === opened || undefined}
                onClick={() => {
                  onDone()
                  lookAt(file)
                }}
                className="min-w-0 flex-1 rounded-sm px-2.5 py-1.5 text-left -outline-offset-2 hover:bg-raised"
              >
                <span className="block truncate font-medium text-accent-strong">{file.title}</span>
                <span className="block text-2xs text-muted">
                  changed <Time iso={file.changedAt} />
                </span>
              </button>
              <IconButton small label={`Delete the case ${file.title}`} onClick={() => onDelete(file)}>
                <Trash2 />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      {opened ? (
        <Button
          small
          onClick={() => {
            open(null)
            onDone()
          }}
        >
          Close this case
        </Button>
      ) : null}
      <p role="status" className="text-muted text-xs empty:hidden">
        {deleted ? (
          <>
            “{deleted.title}” was deleted.{' '}
            {draft ? (
              <button type="button" onClick={undo} className="font-medium text-accent-strong underline">
                Undo
              </button>
            ) : null}
          </>
        ) : null}
      </p>
      {failure ? (
        <p role="alert" className="wrap-anywhere text-ink text-xs">
          {failure.message}
        </p>
      ) : null}
    </div>
  )
}
