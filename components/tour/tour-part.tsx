'use client'
import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'

// Its words come with the first stop, not with the first page.
const TourCard = dynamic(() => import('./tour-card.tsx').then((part) => part.TourCard), { ssr: false })

/** The stop of the tour that the address names: read together with its path, so that both are of the same address. */
export function TourPart() {
  const number = Number.parseInt(useSearchParams().get('tour') ?? '', 10)
  return Number.isNaN(number) ? null : <TourCard number={number} />
}
