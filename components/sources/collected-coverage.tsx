'use client'
import { useCoverage } from '../queries.ts'
import { ErrorMessage } from '../ui/message.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'
import { CoverageGrid } from './coverage-grid.tsx'

/** What a collection could and could not read. */
export function CollectedCoverage({ snapshotId }: { snapshotId: number }) {
  const { data, error, refetch } = useCoverage(snapshotId)
  if (data) return <CoverageGrid answer={data} />
  return (
    <div className="border-line border-t">
      {error ? (
        <ErrorMessage error={error} retry={refetch} />
      ) : (
        <div className="flex flex-col gap-2.5 px-4 py-4">
          <Loading what="the coverage" />
          {Array.from({ length: 6 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
            <Skeleton key={index} className="h-4 w-full" />
          ))}
        </div>
      )}
    </div>
  )
}
