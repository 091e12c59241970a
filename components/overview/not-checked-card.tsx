import { CircleDashed } from 'lucide-react'
import type { NotChecked } from '#lib/model/warning.ts'
import { RemedyText } from '../shell/remedy-text.tsx'
import { Section } from '../ui/page.tsx'

/** What no rule could judge. It is not none: it is not known. */
export function NotCheckedCard({ notChecked, className }: { notChecked: NotChecked[]; className?: string }) {
  return (
    <Section title="Not checked" className={className} aside={notChecked.length > 0 ? 'unknown, not none' : undefined}>
      {notChecked.length === 0 ? (
        <p className="px-4 py-3 text-muted">Every rule could judge all of its subjects by what was read.</p>
      ) : (
        <ul>
          {notChecked.map(({ rule, text, remedy }) => (
            <li key={`${rule} ${text}`} className="border-line border-b px-4 py-2 last:border-b-0">
              <p className="flex gap-2 text-ink">
                <CircleDashed size={14} className="mt-0.5 shrink-0 text-faint" aria-hidden="true" />
                <span className="min-w-0 first-letter:uppercase">{text}</span>
              </p>
              <RemedyText remedy={remedy} what="what is missing" />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
