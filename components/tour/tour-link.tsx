'use client'
import { Footprints } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import { tourHref, tourWords, useTourProgress } from './use-tour-progress.ts'

/** Begins the tour, or goes on where it was left. */
export function TourLink({ className }: { className: string }) {
  const progress = useTourProgress()
  return (
    <Link href={tourHref(progress)} className={className}>
      <Footprints className="size-4.5 shrink-0" strokeWidth={1.6} aria-hidden="true" />
      <span className="rail-narrow:sr-only">{tourWords(progress)}</span>
    </Link>
  )
}
