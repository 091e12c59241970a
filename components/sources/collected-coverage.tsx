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
          {widths.map((width) => (
            <Skeleton key={width} className={`h-4 ${width}`} />
          ))}
        </div>
      )}
    </div>
  )
}

const widths = ['w-full', 'w-11/12', 'w-5/6', 'w-4/5', 'w-3/4', 'w-2/3']
