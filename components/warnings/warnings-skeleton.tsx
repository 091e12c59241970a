import { Loading, Skeleton } from '#components/ui/skeleton.tsx'

const groups = [
  ['w-64', 'w-40', 'w-52'],
  ['w-72', 'w-44'],
  ['w-56', 'w-48', 'w-36', 'w-60'],
]

/** The groups before they are there, in their places. */
export function WarningsSkeleton() {
  return (
    <>
      <Loading what="the warnings" />
      {groups.map(([title, ...lines]) => (
        <div key={title} className="rounded-lg border border-line bg-surface">
          <div className="space-y-2 px-4 py-3">
            <Skeleton className={`h-4 ${title}`} />
            <Skeleton className="h-3.5 w-80 max-w-full" />
          </div>
          {lines.map((line) => (
            <div key={line} className="flex h-9 items-center gap-3 border-line border-t px-4">
              <Skeleton className="h-4 w-16" />
              <Skeleton className={`h-3.5 ${line}`} />
            </div>
          ))}
        </div>
      ))}
    </>
  )
}
