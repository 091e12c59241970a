import { Section } from '../ui/page.tsx'
import { Loading, Skeleton } from '../ui/skeleton.tsx'

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** The overview in its final layout, before its figures are there. */
export function OverviewSkeleton() {
  return (
    <>
      <Loading what="the overview" />
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3 xl:grid-cols-6">
        {rows.slice(0, 6).map((row) => (
          <div key={row} className="bg-surface px-4 py-3">
            <Skeleton className="h-8 w-14" />
            <Skeleton className="mt-1 h-3.5 w-28" />
          </div>
        ))}
      </div>
      <div className="grid gap-4 lg:grid-cols-3">
        {rows.slice(0, 3).map((row) => (
          <Skeleton key={row} className="h-72 w-full" />
        ))}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-5">
        <Section title="Worst warnings" className="lg:col-span-3">
          <div className="px-4 py-3">
            <Skeleton className="h-1.5 w-full" />
            <Skeleton className="mt-3 h-4 w-72 max-w-full" />
          </div>
          <SkeletonRows />
        </Section>
        <Section title="Widest blast radii" className="lg:col-span-2">
          <SkeletonRows />
        </Section>
      </div>
    </>
  )
}

export const SkeletonRows = () =>
  rows.map((row) => (
    <div key={row} className="border-line border-t px-4 py-2.5">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="mt-1.5 h-3 w-1/2" />
    </div>
  ))
