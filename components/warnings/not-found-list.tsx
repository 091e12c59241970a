import { Check } from 'lucide-react'
import { Section } from '#components/ui/page.tsx'
import type { RuleSummary } from '#lib/server/answers.ts'

/** Rules that looked at everything they needed and found nothing. */
export function NotFoundList({ rules }: { rules: readonly RuleSummary[] }) {
  return (
    <Section title="Looked for and not found">
      <ul className="grid gap-x-10 px-4 py-2 md:grid-cols-2">
        {rules.map(({ id, title }) => (
          <li key={id} className="flex items-center gap-2 py-1 text-muted">
            <Check size={13} aria-hidden className="shrink-0 text-ok" /> {title}
          </li>
        ))}
      </ul>
    </Section>
  )
}
