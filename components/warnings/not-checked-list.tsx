import { CircleHelp } from 'lucide-react'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { Section } from '#components/ui/page.tsx'
import type { NotChecked } from '#lib/model/warning.ts'
import type { RuleSummary } from '#lib/server/answers.ts'

/** What could not be judged: no finding there says nothing. With what is missing, and how to get it. */
export function NotCheckedList(props: { notChecked: readonly NotChecked[]; rules: readonly RuleSummary[] }) {
  const { notChecked, rules } = props
  const titles = new Map(rules.map(({ id, title }) => [id, title]))
  return (
    <Section title="Not checked" aside="unknown, which is not the same as fine">
      <ul className="divide-y divide-line">
        {notChecked.map((one) => (
          <li key={`${one.rule} ${one.text}`} className="grid gap-x-10 gap-y-2 px-4 py-3 lg:grid-cols-2">
            <div className="flex min-w-0 gap-2.5">
              <CircleHelp size={15} aria-hidden className="mt-0.5 shrink-0 text-faint" />
              <div>
                <h3 className="font-medium text-ink">{titles.get(one.rule) ?? one.rule}</h3>
                <p className="text-muted">{one.text}</p>
              </div>
            </div>
            <div className="min-w-0">
              <p className="mb-1 text-muted text-xs">How to get it</p>
              <CodeBlock text={one.remedy} what="how to get it" />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
