import { Page } from '../shell/page.tsx'
import { ExportGuide } from './export-guide.tsx'
import { ImportCard } from './import-card.tsx'
import { Promises } from './promises.tsx'
import { SnapshotCard } from './snapshot-card.tsx'

export function Sources() {
  return (
    <Page title="Sources" description="Where the facts come from: exports of a tenant, read on this machine.">
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="flex flex-col gap-4 lg:col-span-2">
          <ImportCard />
          <Promises />
        </div>
        <SnapshotCard />
      </div>
      <ExportGuide />
    </Page>
  )
}
