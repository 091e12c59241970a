'use client'

import { Download, ShieldCheck } from 'lucide-react'
import { save } from '#components/graph/export/save.ts'
import { Button } from '#components/ui/button.tsx'
import { CodeBlock } from '#components/ui/code-block.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { keyed } from '#components/ui/keyed.ts'
import type { WhatIfAnswer } from '#lib/server/what-if.ts'
import { capital, commandsOf, neverRun, planAsJson, planAsMarkdown } from './plan-text.ts'
import { requestOf, type StackedChange } from './stacked-change.ts'

/** The changes as a plan: in order, with the commands to review, to copy, to save and to send. */
export function PlanPart({ answer, changes }: { answer: WhatIfAnswer; changes: StackedChange[] }) {
  const link = window.location.href
  const when = new Map(answer.clock.map(({ id, label }) => [id, label]))
  const saved = (text: string, type: string, ending: string) =>
    save(new Blob([text], { type }), `lanyard-what-if-plan.${ending}`)
  return (
    <div className="space-y-4">
      <p className="flex gap-2 rounded-md border border-accent-line bg-accent-soft p-2.5 text-accent-strong text-xs">
        <ShieldCheck className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        {neverRun}
      </p>
      <div className="flex flex-wrap gap-1">
        <CopyButton text={commandsOf(answer)} words="Copy all commands" />
        <CopyButton text={link} words="Copy link" />
        <Button look="quiet" small onClick={() => saved(planAsMarkdown(answer, link), 'text/markdown', 'md')}>
          <Download size={13} aria-hidden="true" /> Markdown
        </Button>
        <Button
          look="quiet"
          small
          onClick={() => saved(planAsJson(answer, changes.map(requestOf), link), 'application/json', 'json')}
        >
          <Download size={13} aria-hidden="true" /> JSON
        </Button>
      </div>
      <ol className="space-y-4">
        {keyed(answer.plan, ({ text }) => text).map(({ key, item: { text, commands, notes } }, at) => (
          <li key={key}>
            <h3 className="mb-1.5 flex gap-2 font-medium text-ink wrap-anywhere">
              <span className="figures text-faint">{at + 1}</span>
              {capital(text)}
            </h3>
            {commands.length > 0 ? (
              <CodeBlock text={commands.join('\n')} what={`the commands of step ${at + 1}`} />
            ) : null}
            <ul className="mt-1.5 list-disc space-y-0.5 pl-4 text-muted text-xs empty:hidden">
              {notes.map((note) => (
                <li key={note.text}>
                  {capital(note.text)}, {when.get(note.delay)}.
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}
