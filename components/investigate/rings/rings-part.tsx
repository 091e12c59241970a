'use client'

import { EmptyMessage } from '#components/ui/message.tsx'
import type { InvestigationAnswer } from '#lib/server/investigate/investigation-answers.ts'
import { certaintyWords } from '../certainty-words.ts'
import { namesIn } from '../names-in.ts'
import { RingPart } from './ring-part.tsx'

/** What fell with it, ring by ring. */
export function RingsPart({ answer, onMore }: { answer: InvestigationAnswer; onMore: (() => void) | undefined }) {
  const names = namesIn(answer)
  if (answer.rings.length === 0)
    return (
      <EmptyMessage title="Nothing falls with it">
        It wears no identity and holds nothing, in what was read at this time.
        {answer.notRead.length > 0 ? ' Not everything was read: see below.' : ''}
      </EmptyMessage>
    )
  return (
    <div className="space-y-3">
      <p className="text-muted">
        Identities that fall, all steps taken: <span className="figures text-ink">{certaintyWords(answer.falls)}</span>.
        Resources are counted in the first ring that gets so far into them.
      </p>
      <ol className="relative space-y-3 before:absolute before:inset-y-3 before:left-3.5 before:border-accent-line before:border-l">
        {answer.rings.map((ring) => (
          <RingPart key={ring.ring} ring={ring} isFirstOpen={ring.ring < 2} names={names} onMore={onMore} />
        ))}
      </ol>
    </div>
  )
}
