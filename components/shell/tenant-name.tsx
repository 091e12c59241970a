'use client'
import Link from 'next/link'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useStatus } from '../queries.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'

/** Which tenant this is, from when, and whether it is the invented one. */
export function TenantName() {
  const { data, isPending } = useStatus()
  if (isPending) return <Skeleton className="h-5 w-44" />
  if (!data) return <p className="truncate text-muted">The server does not answer</p>
  if (!data.snapshot) return <p className="truncate text-muted">No tenant yet</p>
  const { snapshot } = data
  return (
    <div className="flex min-w-0 items-center gap-3">
      <p className="truncate font-semibold text-base tracking-tight" title={snapshot.tenantId}>
        {tenantWords(snapshot)}
      </p>
      {snapshot.source === 'sample' && (
        <p className="flex shrink-0 items-center gap-2 whitespace-nowrap text-xs">
          <span className="rounded border border-accent px-1.5 py-0.5 font-medium text-2xs text-accent-strong">
            Sample tenant
          </span>
          <Link
            href="/sources"
            className="hidden text-accent-strong underline decoration-accent/40 underline-offset-3 hover:decoration-current xl:inline"
          >
            import your own
          </Link>
        </p>
      )}
      <p className="hidden shrink-0 whitespace-nowrap text-faint text-xs lg:block">
        as of <Time iso={snapshot.takenAt} />
      </p>
    </div>
  )
}

function tenantWords({ tenantName, tenantId }: Snapshot): string {
  if (tenantName) return tenantName
  return tenantId === 'unknown-tenant' ? 'Tenant not named in the files' : `Tenant ${tenantId}`
}
