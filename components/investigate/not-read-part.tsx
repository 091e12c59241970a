'use client'

import { RemedyText } from '#components/shell/remedy-text.tsx'
import type { GapAnswer } from '#lib/server/investigate/investigation-answers.ts'
import { Said } from './said.tsx'

/** What was not read, so that there may be more, and what would tell. */
export function NotReadPart({ gaps }: { gaps: GapAnswer[] }) {
  if (gaps.length === 0) return null
  return (
    <section aria-label="What was not read" className="rounded-lg border border-line bg-surface px-4 py-3">
      <h3 className="font-medium text-ink text-sm">Not read: there may be more</h3>
      <ul className="mt-1.5 space-y-1.5 text-muted">
        {gaps.map(({ text, remedy }) => (
          <li key={text} className="wrap-anywhere">
            <Said>{text}</Said>
            {remedy ? <RemedyText remedy={remedy} what={text} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
