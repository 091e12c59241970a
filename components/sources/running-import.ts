'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { ImportAnswer } from '#lib/server/answers.ts'
import type { PickedFile } from './picked-files.ts'
import { type SendEvent, sendFiles } from './send-files.ts'

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'sending'; files: number; sent: number; total: number }
  /** Bytes read of all files, of `total`; `index` counts from 0. */
  | { phase: 'reading'; file: string; index: number; files: number; read: number; total: number }
  | { phase: 'publishing'; facts: number }
  | { phase: 'done'; answer: ImportAnswer }
  | { phase: 'failed'; error: string }

/** The one import of this window. It lives outside of React: looking at another screen does not end it. */
let state: ImportState = { phase: 'idle' }
let running: AbortController | undefined
const listeners = new Set<() => void>()

function become(next: ImportState) {
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function start(files: PickedFile[]) {
  if (running || files.length === 0) return
  running = new AbortController()
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  become({ phase: 'sending', files: files.length, sent: 0, total })
  sendFiles(files, (event) => become(stateAfter(event, files.length, total)), running.signal)
}

function stateAfter(event: SendEvent, files: number, total: number): ImportState {
  switch (event.event) {
    case 'sending':
      // The server reads while files still arrive; its own word is worth more.
      return state.phase === 'sending' ? { phase: 'sending', files, sent: Math.min(event.sent, total), total } : state
    case 'reading':
      return { phase: 'reading', file: event.file, index: event.index, files, read: event.totalBytes, total }
    case 'publishing':
      return { phase: 'publishing', facts: event.facts }
    case 'done':
      running = undefined
      return { phase: 'done', answer: event.answer }
    case 'failed':
      running = undefined
      return { phase: 'failed', error: event.error }
  }
}

function cancel() {
  running?.abort()
  running = undefined
  become({ phase: 'idle' })
}

/** The import that runs or ran last, and what can be done about it. */
export function useImport() {
  const current = useSyncExternalStore(
    subscribe,
    () => state,
    () => state,
  )
  const queries = useQueryClient()
  useEffect(() => {
    if (current.phase === 'done' && current.answer.snapshot) queries.invalidateQueries()
  }, [current, queries])
  return { state: current, start, cancel }
}
