import type { Metadata } from 'next'
import { Suspense } from 'react'
import { HistoryScreen } from '#components/history/history-screen.tsx'

export const metadata: Metadata = { title: 'History' }

export default function HistoryPage() {
  return (
    <Suspense>
      <HistoryScreen />
    </Suspense>
  )
}
