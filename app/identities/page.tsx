import type { Metadata } from 'next'
import { Suspense } from 'react'
import { IdentitiesScreen } from '#components/tables/identities-screen.tsx'

export const metadata: Metadata = { title: 'Identities' }

export default function IdentitiesPage() {
  return (
    <Suspense>
      <IdentitiesScreen />
    </Suspense>
  )
}
