import { ArrowRight } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import type { Finding, Severity } from '#lib/model/warning.ts'
import { SeverityMark } from '../glyphs/severity-mark.tsx'
import { graphLink } from '../shell/graph-link.ts'
import { Section } from '../ui/page.tsx'
import { SeverityBar } from './severity-bar.tsx'

/** How many findings there are of each severity, and the worst of them. */
export function WarningsCard(props: { severities: Record<Severity, number>; findings: Finding[]; className?: string }) {
  const { severities, findings, className } = props
  return (
    <Section
      title="Worst warnings"
      className={className}
      aside={
        <Link href="/warnings" className="flex items-center gap-1 text-accent hover:underline">
          All warnings <ArrowRight size={12} aria-hidden="true" />
        </Link>
      }
    >
      <SeverityBar severities={severities} />
      {findings.length === 0 ? (
        <p className="px-4 py-8 text-center text-muted">No rule found anything in what was read.</p>
      ) : (
        <ul className="border-line border-t">
          {findings.map((finding) => (
            <li key={finding.id} className="border-line border-b last:border-b-0">
              <FindingLink finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function FindingLink({ finding: { subject, subjectName, severity, severityReason, title } }: { finding: Finding }) {
  return (
    <Link
      href={graphLink(subject)}
      className="grid items-start gap-x-3 gap-y-1 px-4 py-2 sm:grid-cols-[4.75rem_1fr] -outline-offset-2 transition-colors hover:bg-raised"
    >
      <SeverityMark severity={severity} className="justify-self-start" />
      <span className="min-w-0">
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="wrap-anywhere font-medium text-ink">{subjectName}</span>
          <span className="text-muted">{title}</span>
        </span>
        <span className="block text-faint text-xs">{severityReason}</span>
      </span>
    </Link>
  )
}
