'use client'
import { useOverview } from '../queries.ts'
import { Page } from '../shell/page.tsx'
import { ErrorMessage } from '../ui/message.tsx'

export function Overview() {
  const { error, refetch } = useOverview()
  return <Page title="Overview">{error && <ErrorMessage error={error} retry={refetch} />}</Page>
}
