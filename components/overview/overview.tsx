'use client'
import { Suspense } from 'react'
import { useOverview, useStatus } from '../queries.ts'
import { NoSnapshot } from '../shell/no-snapshot.tsx'
import { Page } from '../shell/page.tsx'
import { TourOffer } from '../tour/tour-offer.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorMessage } from '../ui/message.tsx'
import { Charts } from './charts.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { Figures } from './figures.tsx'
import { NotCheckedCard } from './not-checked-card.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { WarningsCard } from './warnings-card.tsx'
import { WidestCard } from './widest-card.tsx'

export function Overview() {
  return (
    <Page
      title="Overview"
      description="Which resources wear which managed identities, what they open, and what deserves a look."
      actions={
        <>
          <TourOffer />
          <ButtonLink href="/graph" look="primary">
            Open the graph
          </ButtonLink>
        </>
      }
    >
      <Suspense fallback={<OverviewSkeleton />}>
        <OverviewContent />
      </Suspense>
    </Page>
  )
}

function OverviewContent() {
  const status = useStatus()
  const { data, error, refetch } = useOverview()
  if (data)
    return (
      <>
        <Figures figures={data.figures} />
        <Charts />
        <div className="grid items-start gap-4 lg:grid-cols-5">
          <WarningsCard severities={data.severities} findings={data.findings} className="lg:col-span-3" />
          <WidestCard className="lg:col-span-2" />
          <CoverageCard coverage={data.coverage} className="lg:col-span-3" />
          <NotCheckedCard notChecked={data.notChecked} className="lg:col-span-2" />
        </div>
      </>
    )
  if (status.data && !status.data.snapshot)
    return (
      <NoSnapshot>Collect a tenant from Azure, or import exports of it: what is read stays on this machine.</NoSnapshot>
    )
  if (error) return <ErrorMessage error={error} retry={refetch} />
  return <OverviewSkeleton />
}
