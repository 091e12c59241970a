import { CircleHelp } from 'lucide-react'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { CodeWords } from '#components/ui/code-words.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Section } from '#components/ui/page.tsx'
import type { NotChecked } from '#lib/model/warning.ts'
import type { RuleSummary } from '#lib/server/answers.ts'
import { remedyCommands } from './remedy-commands.ts'

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
            <HowToGetIt remedy={one.remedy} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function HowToGetIt({ remedy }: { remedy: string }) {
  const { sentence, commands } = remedyCommands(remedy)
  if (!sentence)
    return (
      <div className="min-w-0">
        <CodeBlock text={commands} what="the command that gets it" />
      </div>
    )
  return (
    <div className="relative min-w-0 rounded-md border border-line bg-raised p-3 pr-11">
      <p className="wrap-anywhere whitespace-pre-line text-muted text-xs leading-5">
        <CodeWords text={sentence} />
      </p>
      <CopyButton text={commands} what="the commands that get it" className="absolute top-1.5 right-1.5 bg-raised" />
    </div>
  )
}
