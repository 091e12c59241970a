'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CaseAnswer } from '#lib/server/investigate/case-files.ts'
import type { CaseDraft } from './case-draft.ts'
import { draftOf, isSame } from './case-draft.ts'
import { CaseConflict, casesPath, fetchCase, sentCase } from './case-queries.ts'

/** Milliseconds without a change before it is saved, and before it is tried again. */
const [settling, retrying] = [700, 5_000]

export interface Autosave {
  /** As it is on the server, as far as is known here. */
  saved: CaseAnswer
  state: 'saved' | 'changed' | 'saving' | 'conflict' | 'failed'
  /** Why it could not be saved. */
  failure: string | undefined
  /** What somebody else saved in between. */
  theirs: CaseAnswer | undefined
  /** Goes on from what somebody else saved: what differs is saved over it. */
  goOnFrom: (theirs: CaseAnswer) => void
}

/** Saves a case a moment after each change, one save at a time, also when the page goes; a conflict waits for a choice. */
export function useAutosave(file: CaseAnswer, draft: CaseDraft | undefined): Autosave {
  const queries = useQueryClient()
  const [saved, setSaved] = useState(file)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [theirs, setTheirs] = useState<CaseAnswer>()
  const known = draftOf(saved)
  const isChanged = draft !== undefined && !(known && isSame(draft, known))
  const text = JSON.stringify(draft)

  useEffect(() => {
    if (!isChanged || isSaving || theirs) return
    const save = async () => {
      setSaving(true)
      try {
        setSaved(await sentCase<CaseAnswer>('PUT', bodyOf(JSON.parse(text), saved)))
        setFailure(undefined)
        queries.invalidateQueries({ queryKey: [casesPath], exact: true })
      } catch (error) {
        if (error instanceof CaseConflict) setTheirs(await fetchCase(saved.id).catch(() => undefined))
        setFailure(error instanceof Error ? error.message : String(error))
      }
      setSaving(false)
    }
    const timer = setTimeout(save, failure ? retrying : settling)
    return () => clearTimeout(timer)
  }, [isChanged, isSaving, theirs, text, saved, failure, queries])

  useSavedOnLeaving(isChanged && !isSaving && !theirs && draft ? bodyOf(draft, saved) : undefined)
  return {
    saved,
    failure,
    theirs,
    state: theirs
      ? 'conflict'
      : isSaving
        ? 'saving'
        : failure && isChanged
          ? 'failed'
          : isChanged
            ? 'changed'
            : 'saved',
    goOnFrom(other) {
      setFailure(undefined)
      setTheirs(undefined)
      setSaved(other)
    },
  }
}

const bodyOf = (draft: CaseDraft, { id, version, title }: CaseAnswer) => ({
  ...draft,
  title: draft.title.trim() || title,
  id,
  version,
})

/** What is not saved yet is sent when the page or the screen is left. */
function useSavedOnLeaving(body: object | undefined) {
  const latest = useRef(body)
  useEffect(() => {
    latest.current = body
  })
  useEffect(() => {
    const send = () => {
      if (latest.current) sentCase('PUT', latest.current, true).catch(() => undefined)
      latest.current = undefined
    }
    addEventListener('pagehide', send)
    return () => {
      removeEventListener('pagehide', send)
      send()
    }
  }, [])
}
