'use client'

import { CircleHelp, EyeOff, Filter } from 'lucide-react'
import { type Ref, useId, useMemo, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { ExpressionField } from './expression-field.tsx'
import { ExpressionHelp } from './expression-help.tsx'
import type { Finding } from './use-found.ts'
import { valuesIn } from './values-in.ts'

/** Finds by expression, and leaves out what fits or all that does not. */
export function FindBar(props: {
  view: GraphView | undefined
  finding: Finding
  inputRef: Ref<HTMLInputElement>
  onHide: (expression: string) => void
}) {
  const { view, finding, onHide } = props
  const { text, found, mistake } = finding
  const [help, setHelp] = useState(false)
  const said = useId()
  const valuesOf = useMemo(() => valuesIn(view), [view])
  const canHide = found !== undefined && found.length > 0
  const hide = (expression: string) => {
    onHide(expression)
    finding.find('')
  }
  return (
    <div className="relative flex items-center gap-0.5 max-sm:order-1 max-sm:min-w-36 max-sm:flex-1">
      <div className="w-60 max-w-full max-sm:flex-1">
        <ExpressionField
          label="Find in this graph"
          text={text}
          onText={finding.find}
          onEnter={finding.next}
          valuesOf={valuesOf}
          inputRef={props.inputRef}
          isWrong={mistake !== undefined}
          describedBy={said}
        />
      </div>
      <p
        id={said}
        role="status"
        className={`whitespace-nowrap px-1 text-xs ${mistake ? 'sr-only' : 'text-muted empty:hidden'}`}
      >
        {mistake ? mistakeWords(text, mistake) : foundWords(finding)}
      </p>
      {mistake ? (
        <p
          aria-hidden="true"
          className="absolute top-full left-0 z-20 mt-1 max-w-80 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-xs shadow-float"
        >
          {mistake.text}
          <MistakePlace text={text.trim()} from={mistake.from} to={mistake.to} />
        </p>
      ) : null}
      {canHide ? (
        <>
          <IconButton label="Hide what was found" onClick={() => hide(text.trim())}>
            <EyeOff size={16} />
          </IconButton>
          <IconButton label="Keep only what was found" onClick={() => hide(`not (${text.trim()})`)}>
            <Filter size={16} />
          </IconButton>
        </>
      ) : null}
      {canHide ? null : (
        <IconButton label="How to find and hide" onClick={() => setHelp(true)} className="max-sm:hidden">
          <CircleHelp size={16} />
        </IconButton>
      )}
      <ExpressionHelp open={help} onOpenChange={setHelp} />
    </div>
  )
}

function foundWords({ text, found, total, unknown }: Finding): string {
  if (text.trim() === '' || found === undefined) return ''
  const main = total === 0 ? 'not found' : `${total} found`
  return unknown > 0 ? `${main}, ${unknown} not known` : main
}

const mistakeWords = (text: string, { text: words, from, to }: { text: string; from: number; to: number }) =>
  `${words}; at character ${from + 1}${to > from ? `, \`${text.trim().slice(from, to)}\`` : ''}`

/** The expression with the mistake in it marked. */
const MistakePlace = ({ text, from, to }: { text: string; from: number; to: number }) => (
  <span className="mono mt-1 block break-all text-muted">
    {text.slice(0, from)}
    <mark className="rounded-sm bg-accent-soft text-ink underline decoration-wavy">{text.slice(from, to) || '␣'}</mark>
    {text.slice(to)}
  </span>
)
