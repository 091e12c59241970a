import type { Metadata } from 'next'
import { Suspense } from 'react'
import { GrantsScreen } from '#components/tables/grants-screen.tsx'

export const metadata: Metadata = { title: 'Grants' }

export default function GrantsPage() {
  return (
    <Suspense>
      <GrantsScreen />
    </Suspense>
  )
}
