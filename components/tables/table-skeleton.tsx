import { Loading, Skeleton } from '#components/ui/skeleton.tsx'

const widths = ['w-40', 'w-56', 'w-32', 'w-48', 'w-36', 'w-52', 'w-44', 'w-28', 'w-60', 'w-64', 'w-24', 'w-20']

/** The table before its rows: the same lines at the same heights. */
export function TableSkeleton({ what, narrow }: { what: string; narrow: boolean }) {
  return (
    <div className="overflow-hidden">
      <Loading what={`the ${what}`} />
      {narrow ? null : <div className="h-8 border-line border-b" />}
      {widths.map((width) => (
        <div key={width} className={`flex items-center gap-6 border-line border-b px-3 ${narrow ? 'h-17' : 'h-9'}`}>
          <Skeleton className={`h-3.5 ${width} shrink-0`} />
          <span className="flex-1" />
          {narrow ? null : (
            <>
              <Skeleton className="h-3.5 w-24" />
              <Skeleton className="h-3.5 w-12" />
              <Skeleton className="h-3.5 w-40" />
            </>
          )}
        </div>
      ))}
    </div>
  )
}
