'use client'
import { TriangleAlert } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { DropZone } from './drop-zone.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportResult } from './import-result.tsx'
import { useImport } from './running-import.ts'

export function ImportCard() {
  return (
    <Section title="Import exports" aside="stays on this machine">
      <ImportSteps />
    </Section>
  )
}

function ImportSteps() {
  const { state, start, cancel } = useImport()
  switch (state.phase) {
    case 'idle':
      return <DropZone onPick={start} />
    case 'done':
      return <ImportResult answer={state.answer} onAgain={cancel} />
    case 'failed':
      return (
        <div
          role="alert"
          className="m-4 flex min-h-56 flex-col items-center justify-center gap-2 px-6 py-8 text-center"
        >
          <TriangleAlert size={20} className="text-critical" aria-hidden="true" />
          <p className="font-medium text-base text-ink">The import failed</p>
          <p className="wrap-anywhere max-w-md text-muted">{state.error}</p>
          <Button className="mt-2" onClick={cancel}>
            Choose files again
          </Button>
        </div>
      )
    default:
      return <ImportProgress state={state} onCancel={cancel} />
  }
}
