'use client'

import { Route } from 'lucide-react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyMessage } from '#components/ui/message.tsx'
import type { ApproachAnswer, InvestigationAnswer } from '#lib/server/investigate/investigation-answers.ts'
import { ByCertainty } from '../by-certainty.tsx'
import { certaintyWords, totalOf } from '../certainty-words.ts'
import { Disclosed } from '../disclosed.tsx'
import { useNames } from '../masked-names.ts'
import { NodeName } from '../node-name.tsx'
import { NotListed } from '../not-listed.tsx'
import { PinButton } from '../pin-button.tsx'
import { Said } from '../said.tsx'

/** Who could have got into it, nearest first. */
export function BackwardPart({ answer, onMore }: { answer: InvestigationAnswer; onMore: (() => void) | undefined }) {
  const { who, counts } = answer.backward
  const all = totalOf(counts)
  if (all === 0)
    return (
      <EmptyMessage title="Nobody could get into it">
        No role and no way to become it was found in what was read at this time.
      </EmptyMessage>
    )
  return (
    <div className="space-y-3">
      <p className="text-muted">
        Who could have got into it: <span className="figures text-ink">{certaintyWords(counts)}</span>.
      </p>
      <div className="rounded-lg border border-line bg-surface">
        <ByCertainty
          items={who}
          row={(one) => <ApproachRow key={one.principalId} one={one} subject={answer.subject.node} />}
        />
        <NotListed count={all - who.length} onMore={onMore} />
      </div>
    </div>
  )
}

function ApproachRow({ one, subject }: { one: ApproachAnswer; subject: string }) {
  const { nameOf } = useNames()
  const shown = nameOf(one.node, one.name)
  return (
    <Disclosed
      label={`How ${shown} gets in`}
      line={
        <span className="flex min-w-0 items-center gap-2">
          <Glyph category={one.node.startsWith('identity:') ? 'identity' : 'person'} size={15} className="text-muted" />
          <NodeName {...one} />
        </span>
      }
      aside={
        <span className="flex items-center gap-1.5">
          <span className="figures">
            {one.ring === 0 ? 'itself' : one.ring === 1 ? 'one step' : `${one.ring} steps`}
          </span>
          <PinButton node={one.node} name={shown} />
        </span>
      }
    >
      <p className="text-muted text-xs">
        <Said>{one.text}</Said>
      </p>
      <ButtonLink
        small
        className="mt-3"
        href={`/graph?${new URLSearchParams({ lens: 'path', from: one.node, focus: subject, select: one.node })}`}
      >
        <Route className="size-3.5" aria-hidden="true" /> The way, in the graph
      </ButtonLink>
    </Disclosed>
  )
}
