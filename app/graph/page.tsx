import type { Metadata } from 'next'
import { Suspense } from 'react'
import { GraphScreen } from '#components/graph/graph-screen.tsx'

export const metadata: Metadata = { title: 'Graph' }

export default function GraphPage() {
  return (
    <Suspense>
      <GraphScreen />
    </Suspense>
  )
}
