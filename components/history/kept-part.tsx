'use client'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { fetchAnswer } from '../queries.ts'
import { buttonClass } from '../ui/button.tsx'
import { counted } from '../ui/count-words.ts'
import { RestoreButton } from './restore-button.tsx'

interface Kept {
  days?: number
  count?: number
}

/** How long snapshots are kept, and the whole history as one file. */
export function KeptPart() {
  const path = '/api/history/retention'
  const { data } = useQuery({ queryKey: [path], queryFn: ({ signal }) => fetchAnswer<Kept>(path, signal) })
  return (
    <>
      {data && (
        <span>
          {keptWords(data)} <code>LANYARD_KEEP</code> sets a limit; the newest always stays.
        </span>
      )}
      <a href="/api/history/file" download className={`${buttonClass({ look: 'quiet', small: true })} ml-auto`}>
        <Download size={14} aria-hidden="true" />
        Whole history as a file
      </a>
      <RestoreButton />
    </>
  )
}

function keptWords({ days, count }: Kept): string {
  const limits = [count && counted(count, 'snapshot'), days && `those of ${counted(days, 'day')}`].filter(Boolean)
  return limits.length === 0 ? 'Every snapshot is kept.' : `Kept: ${limits.join(' and ')}.`
}
