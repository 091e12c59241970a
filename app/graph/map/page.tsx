import type { Metadata } from 'next'
import { Suspense } from 'react'
import { MapScreen } from '#components/graph/map/map-screen.tsx'

export const metadata: Metadata = { title: 'Map' }

export default function MapPage() {
  return (
    <Suspense>
      <MapScreen />
    </Suspense>
  )
}
