import { Link } from '#components/as-of/link.tsx'
import type { CoverageCell } from '#lib/model/coverage.ts'
import { CoverageList } from '../shell/coverage-list.tsx'
import { coverageSummary } from '../shell/coverage-summary.ts'
import { Section } from '../ui/page.tsx'

/** What all of this rests on: dataset by dataset, how far it was read. */
export function CoverageCard({ coverage, className }: { coverage: CoverageCell[]; className?: string }) {
  const { read, all, short } = coverageSummary(coverage)
  return (
    <Section
      title="What was read"
      className={className}
      aside={
        <>
          {read} of {all} kinds{short > 0 && `, ${short} not in full`} ·{' '}
          <Link
            href="/sources"
            className="text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-current"
          >
            {read - short < all ? 'get what is missing' : 'collect or import more'}
          </Link>
        </>
      }
    >
      <CoverageList coverage={coverage} className="gap-0 sm:columns-2" />
    </Section>
  )
}
