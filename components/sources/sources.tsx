'use client'
import { Page } from '../shell/page.tsx'
import { CollectCard } from './collect-card.tsx'
import { ExportGuide } from './export-guide.tsx'
import { ImportCard } from './import-card.tsx'
import { Promises } from './promises.tsx'
import { ScheduleCard } from './schedule-card.tsx'
import { SnapshotCard } from './snapshot-card.tsx'
import { useCollections } from './use-collections.ts'

export function Sources() {
  const { data, error, refetch, lost } = useCollections()
  return (
    <Page
      title="Sources"
      description="Where the facts come from: Azure itself, or exports of a tenant, read on this machine."
    >
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
          <CollectCard collections={data} error={error} retry={refetch} lost={lost} />
          <ImportCard />
          <Promises />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <SnapshotCard />
          {data && <ScheduleCard collections={data} />}
        </div>
      </div>
      <ExportGuide />
    </Page>
  )
}
