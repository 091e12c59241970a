'use client'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { Link } from '#components/as-of/link.tsx'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { useShownSnapshot } from '../as-of/use-shown-snapshot.ts'
import { useStatus } from '../queries.ts'
import { Skeleton } from '../ui/skeleton.tsx'

/** Which tenant this is, and whether it is the invented one. */
export function TenantName() {
  const { data, isPending } = useStatus()
  const snapshot = useShownSnapshot() ?? data?.snapshot
  // Names are masked on the graph, and then here as well.
  const [masked] = useQueryState('mask', parseAsBoolean)
  if (isPending) return <Skeleton className="h-5 w-44" />
  if (!data) return <p className="truncate text-muted">The server does not answer</p>
  if (!snapshot) return <p className="truncate text-muted">No tenant yet</p>
  return (
    <div className="flex min-w-0 items-center gap-3 overflow-hidden">
      <p className="truncate font-semibold text-base tracking-tight" title={masked ? undefined : snapshot.tenantId}>
        {masked ? 'Names are masked' : tenantWords(snapshot)}
      </p>
      {snapshot.source === 'sample' && (
        <p className="flex shrink-0 items-center gap-2 whitespace-nowrap text-xs max-sm:hidden">
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
    </div>
  )
}

export function tenantWords({ tenantName, tenantId }: Snapshot): string {
  if (tenantName) return tenantName
  return tenantId === 'unknown-tenant' ? 'Tenant not named in the files' : `Tenant ${tenantId}`
}
