'use client'

import { useEffect, useEffectEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { CaseAnswer } from '#lib/server/investigate/case-files.ts'
import { useNames } from '../masked-names.ts'
import { useCaseAddress } from './case-address.ts'
import { bothNotes } from './case-draft.ts'
import { type Autosave, useAutosave } from './use-autosave.ts'

const field = 'w-full rounded-md border border-line-strong bg-surface px-2.5 text-sm hover:border-line-control'

/** The open case: its title and notes, saved while one writes. */
export function OpenCase({ file }: { file: CaseAnswer }) {
  const id = useId()
  const { looked, lookAt } = useCaseAddress()
  const { masked } = useNames()
  const [title, setTitle] = useState(file.title)
  const [notes, setNotes] = useState(file.notes)
  // A case decides what is looked at when it is opened; from then on it follows.
  const [isAtHand, setAtHand] = useState(false)
  const open = useEffectEvent(() => lookAt(file).then(() => setAtHand(true)))
  useEffect(() => {
    open()
  }, [])
  const autosave = useAutosave(file, isAtHand && looked ? { ...looked, title, notes } : undefined)
  const goOn = (theirs: CaseAnswer, kept: 'both' | 'mine' | 'theirs') => {
    if (kept === 'both') setNotes(bothNotes(theirs.notes, notes))
    if (kept === 'theirs') {
      setTitle(theirs.title)
      setNotes(theirs.notes)
      lookAt(theirs)
    }
    autosave.goOnFrom(theirs)
  }
  if (masked) return <p className="text-muted">The case is not shown while names are masked.</p>
  return (
    <div className="space-y-3">
      <div>
        <label htmlFor={`${id}-title`} className="mb-1 block text-muted text-xs">
          Title
        </label>
        <input
          id={`${id}-title`}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
          className={`${field} h-8 font-medium`}
        />
      </div>
      <div>
        <label htmlFor={`${id}-notes`} className="mb-1 block text-muted text-xs">
          Notes, as Markdown
        </label>
        <textarea
          id={`${id}-notes`}
          value={notes}
          rows={9}
          spellCheck
          onChange={(event) => setNotes(event.target.value)}
          className={`${field} min-h-32 resize-y py-2 leading-relaxed`}
        />
      </div>
      <SavedState autosave={autosave} />
      {autosave.theirs ? <Conflict theirs={autosave.theirs} onGoOn={goOn} /> : null}
    </div>
  )
}

function SavedState({ autosave: { state, saved, failure } }: { autosave: Autosave }) {
  return (
    <p role="status" className="wrap-anywhere text-muted text-xs">
      {state === 'saved' ? (
        <>
          Saved <Time iso={saved.changedAt} />
        </>
      ) : state === 'failed' ? (
        `Not saved: ${failure}. It is tried again.`
      ) : state === 'conflict' ? (
        'Not saved: somebody else saved this case in between.'
      ) : (
        'Saving…'
      )}
    </p>
  )
}

function Conflict(props: {
  theirs: CaseAnswer
  onGoOn: (theirs: CaseAnswer, kept: 'both' | 'mine' | 'theirs') => void
}) {
  const { theirs, onGoOn } = props
  return (
    <section aria-label="Two versions" className="space-y-2 rounded-md border border-line-strong bg-raised p-3">
      <p className="text-ink text-xs">
        Somebody else saved “{theirs.title}” at <Time iso={theirs.changedAt} />. Their notes:
      </p>
      <pre className="wrap-anywhere max-h-40 overflow-y-auto whitespace-pre-wrap rounded-sm bg-surface p-2 font-sans text-muted text-xs">
        {theirs.notes || 'none'}
      </pre>
      <div className="flex flex-wrap gap-1.5">
        <Button small look="primary" onClick={() => onGoOn(theirs, 'both')}>
          Keep both notes
        </Button>
        <Button small onClick={() => onGoOn(theirs, 'mine')}>
          Keep mine
        </Button>
        <Button small onClick={() => onGoOn(theirs, 'theirs')}>
          Take theirs
        </Button>
      </div>
    </section>
  )
}
