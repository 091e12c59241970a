import type { Metadata } from 'next'
import { Suspense } from 'react'
import { InvestigateScreen } from '#components/investigate/investigate-screen.tsx'

export const metadata: Metadata = { title: 'Investigate' }

export default function InvestigatePage() {
  return (
    <Suspense>
      <InvestigateScreen />
    </Suspense>
  )
}
