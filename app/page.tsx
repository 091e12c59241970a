import type { Metadata } from 'next'
import { Overview } from '#components/overview/overview.tsx'

// The template of a layout holds for the folders below it, not for the page beside it.
export const metadata: Metadata = { title: { absolute: 'Overview · Lanyard' } }

export default function OverviewPage() {
  return <Overview />
}
