'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { counted } from '../ui/count-words.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { type RestoreState, sendHistory } from './send-history.ts'

/** Takes a whole history back in from one file: all of it or nothing, and what is there already stays as it is. */
export function RestoreButton() {
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [held, setHeld] = useState<{ state: RestoreState; cancel: () => void }>()
  const start = (file: File) => {
    const stop = new AbortController()
    const cancel = () => {
      stop.abort()
      setHeld(undefined)
    }
    const tell = (state: RestoreState) => {
      setHeld({ state, cancel })
      if (state.state === 'done') void queries.invalidateQueries()
    }
    tell({ state: 'sending', share: 0 })
    sendHistory(file, tell, stop.signal)
  }
  const state = held?.state
  const isRunning = state?.state === 'sending' || state?.state === 'publishing'
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".gz,.ndjson,application/gzip"
        aria-label="A history file"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (file) start(file)
        }}
      />
      {isRunning ? (
        <span className="flex min-w-56 items-center gap-2">
          <ProgressBar label="Restoring the history" {...(state.state === 'sending' ? { share: state.share } : {})} />
          <Button look="quiet" small onClick={held?.cancel}>
            Cancel
          </Button>
        </span>
      ) : (
        <Button look="quiet" small onClick={() => input.current?.click()}>
          <Upload size={14} aria-hidden="true" /> Restore from a file
        </Button>
      )}
      <span role="status" className="empty:hidden">
        {stateWords(state)}
      </span>
      {state?.state === 'failed' ? (
        <p role="alert" className="wrap-anywhere basis-full text-ink">
          The history was not restored: {state.error}
        </p>
      ) : null}
    </>
  )
}

function stateWords(state: RestoreState | undefined): string {
  switch (state?.state) {
    case 'sending':
      return `Sending, ${Math.round(state.share * 100)} %`
    case 'publishing':
      return 'Reading and publishing: nothing is kept until all of it is right'
    case 'done':
      return state.restored === 0
        ? 'Every snapshot of this file was there already.'
        : `${counted(state.restored, 'snapshot')} restored.`
    default:
      return ''
  }
}
