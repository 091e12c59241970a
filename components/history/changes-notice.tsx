'use client'
import { History } from 'lucide-react'
import { Link } from '../as-of/link.tsx'
import { useShownSnapshot } from '../as-of/use-shown-snapshot.ts'
import { Time } from '../ui/time.tsx'
import { useEarlierSnapshot } from './use-earlier-snapshot.ts'

/** Says between which two snapshots the graph shows what changed. */
export function ChangesNotice({ address }: { address: { lens: string; since: number | null } }) {
  const earlier = useEarlierSnapshot(address)
  const shown = useShownSnapshot()
  if (!earlier || !shown) return null
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink">
      <History size={14} className="shrink-0 text-accent-strong" aria-hidden="true" />
      {earlier.id === shown.id ? (
        'There is no earlier snapshot to compare with.'
      ) : (
        <span>
          What changed from <Time iso={earlier.takenAt} /> to <Time iso={shown.takenAt} />
        </span>
      )}
      <Link
        href={`/history?from=${earlier.id}&to=${shown.id}`}
        className="font-medium text-accent-strong underline underline-offset-2"
      >
        In words
      </Link>
    </p>
  )
}
