'use client'
import { Button } from '../ui/button.tsx'
import { byteWords, counted } from '../ui/count-words.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import type { ImportState } from './running-import.ts'

type Running = Extract<ImportState, { phase: 'sending' | 'reading' | 'publishing' }>

/** What is being read, how far it is, and a way out. */
export function ImportProgress({ state, onCancel }: { state: Running; onCancel: () => void }) {
  const { title, detail, share } = wordsOf(state)
  return (
    <div className="m-4 flex min-h-56 flex-col justify-center gap-3 rounded-lg border border-line bg-bg px-6 py-8">
      <div className="flex items-baseline gap-3">
        <p role="status" className="min-w-0 flex-1 truncate font-medium text-base text-ink">
          {title}
        </p>
        {share !== undefined && <span className="figures text-muted">{Math.floor(share * 100)} %</span>}
      </div>
      <ProgressBar label="Import" share={share} />
      <div className="flex items-center gap-3">
        <p className="wrap-anywhere min-w-0 flex-1 text-muted text-xs">{detail}</p>
        <Button small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function wordsOf(state: Running): { title: string; detail: string; share?: number } {
  switch (state.phase) {
    case 'sending':
      return {
        title: `Handing over ${counted(state.files, 'file')}`,
        detail: `${byteWords(state.sent)} of ${byteWords(state.total)}, to Lanyard on this machine`,
        share: shareOf(state.sent, state.total),
      }
    case 'reading':
      return {
        title: `Reading file ${state.index + 1} of ${state.files}`,
        detail: `${state.file} · ${byteWords(state.read)} of ${byteWords(state.total)}`,
        share: shareOf(state.read, state.total),
      }
    case 'publishing':
      return { title: 'Storing the snapshot', detail: `${counted(state.facts, 'fact')}: all of them or none` }
  }
}

const shareOf = (part: number, total: number) => (total === 0 ? 0 : Math.min(1, part / total))
