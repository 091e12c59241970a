import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ResourcesScreen } from '#components/tables/resources-screen.tsx'

export const metadata: Metadata = { title: 'Resources' }

export default function ResourcesPage() {
  return (
    <Suspense>
      <ResourcesScreen />
    </Suspense>
  )
}
