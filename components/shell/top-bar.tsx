'use client'
import { useStatus } from '../queries.ts'
import { CoverageBadge } from './coverage-badge.tsx'
import { SearchButton } from './search-button.tsx'
import { TenantName } from './tenant-name.tsx'
import { ThemeToggle } from './theme-toggle.tsx'

export function TopBar() {
  const { data } = useStatus()
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-line border-b bg-surface px-4 md:px-5">
      <TenantName />
      <div className="ml-auto flex shrink-0 items-center gap-2">
        {data?.snapshot && <CoverageBadge snapshot={data.snapshot} />}
        <SearchButton />
        <ThemeToggle />
      </div>
    </header>
  )
}
