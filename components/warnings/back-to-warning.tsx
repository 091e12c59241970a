'use client'

import { ArrowLeft } from 'lucide-react'
import { parseAsString, useQueryState } from 'nuqs'
import { Link } from '#components/as-of/link.tsx'

/** In the graph, for who came from the evidence of a finding: the way back to it. The address remembers which. */
export function BackToWarning() {
  const [warning] = useQueryState('warning', parseAsString)
  if (!warning) return null
  return (
    <Link
      href={`/warnings?${new URLSearchParams({ finding: warning })}`}
      prefetch={false}
      className="flex items-center gap-1.5 border-line border-b px-4 py-2 font-medium text-accent-strong text-sm -outline-offset-2 hover:bg-raised"
    >
      <ArrowLeft size={14} aria-hidden /> Back to the warning
    </Link>
  )
}
