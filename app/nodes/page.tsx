import type { Metadata } from 'next'
import { Suspense } from 'react'
import { NodePage } from '#components/nodes/node-page.tsx'

export const metadata: Metadata = { title: 'Node' }

export default function NodesPage() {
  return (
    <Suspense>
      <NodePage />
    </Suspense>
  )
}
