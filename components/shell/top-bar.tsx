'use client'
import { Suspense } from 'react'
import { useShownSnapshot } from '../as-of/use-shown-snapshot.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { CoverageBadge } from './coverage-badge.tsx'
import { SearchButton } from './search-button.tsx'
import { SnapshotPicker } from './snapshot-picker.tsx'
import { TenantName } from './tenant-name.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

export const TopBar = () => (
  <header className="print:hidden flex h-14 shrink-0 items-center gap-2 border-line border-b bg-surface px-4 md:px-5">
    <Suspense fallback={<Skeleton className="h-5 w-44" />}>
      <TenantName />
    </Suspense>
    <div className="ml-auto flex shrink-0 items-center gap-2">
      <Suspense>
        <SnapshotPicker />
        <Coverage />
      </Suspense>
      <SearchButton />
      <ThemeToggle />
    </div>
  </header>
)

function Coverage() {
  const snapshot = useShownSnapshot()
  return snapshot && <CoverageBadge snapshot={snapshot} />
}
