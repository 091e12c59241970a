import type { Metadata } from 'next'
import { Suspense } from 'react'
import { WarningsScreen } from '#components/warnings/warnings-screen.tsx'

export const metadata: Metadata = { title: 'Warnings' }

export default function WarningsPage() {
  return (
    <Suspense>
      <WarningsScreen />
    </Suspense>
  )
}
