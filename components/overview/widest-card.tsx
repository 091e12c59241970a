import { ArrowRight } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import type { RankingRow } from '#lib/server/answers.ts'
import { SeverityShape, severityWords } from '../glyphs/severity-mark.tsx'
import { useRanking } from '../queries.ts'
import { graphLink } from '../shell/graph-link.ts'
import { countsTitle, countTotal } from '../tables/counts.ts'
import { Bar } from '../ui/bar.tsx'
import { countWords } from '../ui/count-words.ts'
import { ErrorMessage } from '../ui/message.tsx'
import { Section } from '../ui/page.tsx'
import { Loading } from '../ui/skeleton.tsx'
import { SkeletonRows } from './overview-skeleton.tsx'

/** How many identities are named; the rest is one link away. */
const named = 8

/** The identities with which most falls. They are asked for by themselves: the rest of the page does not wait for them. */
export function WidestCard({ className }: { className?: string }) {
  // More than are named, because identities that are gone are among them.
  const { data, error, refetch } = useRanking(4 * named)
  const widest = data?.rows.filter(isWide).slice(0, named)
  return (
    <Section
      title="Widest blast radii"
      className={className}
      aside={
        <Link href="/identities?sort=-falls" className="flex items-center gap-1 text-accent hover:underline">
          All identities <ArrowRight size={12} aria-hidden="true" />
        </Link>
      }
    >
      {error ? (
        <ErrorMessage error={error} retry={refetch} />
      ) : !widest ? (
        <>
          <Loading what="the widest blast radii" />
          <SkeletonRows />
        </>
      ) : widest.length === 0 ? (
        <p className="px-4 py-8 text-center text-muted">{data?.note ?? 'With no identity does anything else fall.'}</p>
      ) : (
        <ol>
          {widest.map((identity) => (
            <li key={identity.node} className="border-line border-b last:border-b-0">
              <IdentityLink identity={identity} most={Math.max(...widest.map((one) => countTotal(one.falls)))} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

const isWide = ({ state, falls, reachesInTheEnd }: RankingRow) =>
  (state === 'live' || state === 'notChecked') && countTotal(falls) + countTotal(reachesInTheEnd) > 0

function IdentityLink({ identity, most }: { identity: RankingRow; most: number }) {
  const { node, name, kind, falls, reachesInTheEnd, wornBy, strongest, worst } = identity
  const [fallen, reached] = [countTotal(falls), countTotal(reachesInTheEnd)]
  return (
    <Link href={graphLink(node)} className="block px-4 py-2 -outline-offset-2 transition-colors hover:bg-raised">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 truncate font-medium text-ink">{name}</span>
        {worst && <SeverityShape severity={worst} size={9} title={`${severityWords[worst]} warning`} />}
        <span className="figures ml-auto shrink-0 font-medium text-ink" title={countsTitle(falls)}>
          {countWords(fallen)}
        </span>
        <span className="-ml-1 shrink-0 text-faint text-xs">
          {fallen === 1 ? 'identity falls with it' : 'identities fall with it'}
        </span>
      </span>
      <Bar value={fallen} of={most} className="my-1.5" />
      <span className="flex items-baseline gap-2 text-muted text-xs">
        <span className="min-w-0 truncate">{strongest ? `${strongest.role} at ${strongest.scope}` : 'no role'}</span>
        <span className="ml-auto shrink-0 text-faint" title={countsTitle(reachesInTheEnd)}>
          {countWords(reached)} {reached === 1 ? 'resource' : 'resources'} in the end,{' '}
          {kind === 'user' ? `worn by ${countWords(wornBy)}` : 'system-assigned'}
        </span>
      </span>
    </Link>
  )
}
