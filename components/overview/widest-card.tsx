import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import type { RankedIdentity } from '#lib/server/answers.ts'
import { SeverityShape, severityWords } from '../glyphs/severity-mark.tsx'
import { graphLink } from '../shell/graph-link.ts'
import { Bar } from '../ui/bar.tsx'
import { countWords } from '../ui/count-words.ts'
import { Section } from '../ui/page.tsx'

/** The identities under whose grants most resources fall. */
export function WidestCard({ widest, className }: { widest: RankedIdentity[]; className?: string }) {
  const most = Math.max(1, ...widest.map(({ reaches }) => reaches))
  return (
    <Section
      title="Widest reach"
      className={className}
      aside={
        <Link href="/identities" className="flex items-center gap-1 text-accent hover:underline">
          All identities <ArrowRight size={12} aria-hidden="true" />
        </Link>
      }
    >
      {widest.length === 0 ? (
        <p className="px-4 py-8 text-center text-muted">No identity reaches a resource by what was read.</p>
      ) : (
        <ol>
          {widest.map((identity) => (
            <li key={identity.node} className="border-line border-b last:border-b-0">
              <IdentityLink identity={identity} most={most} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function IdentityLink({ identity, most }: { identity: RankedIdentity; most: number }) {
  const { node, name, kind, reaches, wornBy, strongest, worst } = identity
  return (
    <Link href={graphLink(node)} className="block px-4 py-2 -outline-offset-2 transition-colors hover:bg-raised">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 truncate font-medium text-ink">{name}</span>
        {worst && <SeverityShape severity={worst} size={9} title={`${severityWords[worst]} warning`} />}
        <span className="figures ml-auto shrink-0 font-medium text-ink">{countWords(reaches)}</span>
        <span className="-ml-1 shrink-0 text-faint text-xs">{reaches === 1 ? 'resource' : 'resources'}</span>
      </span>
      <Bar value={reaches} of={most} className="my-1.5" />
      <span className="flex items-baseline gap-2 text-muted text-xs">
        <span className="min-w-0 truncate">{strongest ? `${strongest.role} at ${strongest.scope}` : 'no role'}</span>
        <span className="ml-auto shrink-0 text-faint">
          {kind === 'user' ? `worn by ${countWords(wornBy)}` : 'system-assigned'}
        </span>
      </span>
    </Link>
  )
}
