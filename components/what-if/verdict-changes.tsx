'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ExplainDetails } from '#components/explain/explain-details.tsx'
import { NodeLink } from '#components/panels/node-link.tsx'
import { PanelPart } from '#components/panels/panel-frame.tsx'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { keyed } from '#components/ui/keyed.ts'
import type { Verdict } from '#lib/model/verdict.ts'
import type { WhatIfAnswer } from '#lib/server/what-if.ts'
import { AskedExplanation } from './asked-explanation.tsx'
import { ChangeForm } from './change-form.tsx'
import { Item, PlaceLink } from './effects.tsx'
import { reasonWords } from './reason-words.ts'
import { roughWords, textOf } from './stacked-change.ts'
import type { useQuestions } from './use-stack.ts'

/** Accesses that are asked about: the verdict before and after, each with its reasons. */
export function VerdictChanges(props: {
  asked: ReturnType<typeof useQuestions>
  answer: Pick<WhatIfAnswer, 'verdicts' | 'movedVerdicts'>
  onSelect: (id: string) => void
}) {
  const { asked, onSelect } = props
  const { verdicts, movedVerdicts } = props.answer
  const [isOpen, setOpen] = useState(false)
  const changed = new Map(verdicts.map((one) => [one.question.id, one]))
  return (
    <PanelPart title="Verdicts that change" count={verdicts.length + movedVerdicts.length}>
      {asked.problem ? <p role="alert">The questions in the address cannot be read: {asked.problem}.</p> : null}
      {movedVerdicts.length === 0 && asked.questions.length === 0 ? (
        <p className="text-muted text-xs">Nobody who loses or gains a role may do less or more by it.</p>
      ) : null}
      <ul className="mb-1.5 divide-y divide-line rounded-md border border-line empty:hidden">
        {movedVerdicts.map((one) => (
          <Item key={`${one.who.id} ${one.action} ${one.scope.node}`} sign={one.after.answer === 'no' ? '−' : '±'}>
            <NodeLink node={one.who.node} onSelect={onSelect}>
              {one.who.name}
            </NodeLink>
            : <code className="font-mono">{one.action}</code> at <PlaceLink place={one.scope} onSelect={onSelect} />
            <details>
              <summary className="cursor-pointer font-medium">
                {one.before.answer} → {one.after.answer}
              </summary>
              <Because title="Before" verdict={one.before} />
              <Because title="After" verdict={one.after} />
              <ExplainDetails explanation={one.explanation} />
            </details>
          </Item>
        ))}
      </ul>
      <ul className="space-y-1.5 empty:hidden">
        {keyed(asked.questions, textOf).map(({ key, item: question }, at) => {
          const one = changed.get(String(at))
          const name = roughWords(question).replace(/^[^:]*: /, '')
          return (
            <li key={key} className="rounded-md border border-line px-2.5 py-1.5 text-xs">
              <div className="flex items-start gap-1">
                <p className="min-w-0 flex-1 text-ink wrap-anywhere">{name}</p>
                <IconButton small label={`Ask no more: ${name}`} onClick={() => asked.remove(at)}>
                  <Trash2 />
                </IconButton>
              </div>
              {one ? (
                <>
                  <p className="font-medium text-ink">
                    {one.before.answer} → {one.after.answer}
                  </p>
                  <Because title="Before" verdict={one.before} />
                  <Because title="After" verdict={one.after} />
                  <ExplainDetails explanation={one.explanation} />
                </>
              ) : (
                <>
                  <p className="text-muted">The answer stays the same.</p>
                  <AskedExplanation question={question} />
                </>
              )}
            </li>
          )
        })}
      </ul>
      {isOpen ? (
        <ChangeForm
          kind="ask"
          action="Ask"
          onCancel={() => setOpen(false)}
          onDone={(question) => {
            setOpen(false)
            asked.add(question)
          }}
        />
      ) : (
        <Button small look="quiet" className="mt-1" onClick={() => setOpen(true)}>
          <Plus className="size-3.5" aria-hidden="true" /> Ask about one access
        </Button>
      )}
    </PanelPart>
  )
}

const Because = ({ title, verdict }: { title: string; verdict: Verdict }) => (
  <div className="mt-1 text-muted">
    {title}:
    <ul className="list-disc pl-4">
      {keyed(verdict.because, reasonWords).map(({ key, item }) => (
        <li key={key}>{reasonWords(item)}</li>
      ))}
    </ul>
  </div>
)
