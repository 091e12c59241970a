'use client'

import { ArrowLeftRight, ChevronRight, EyeOff, Pin } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { type GraphAddress, type SetGraphView, unfocused } from '../use-graph-view.ts'
import { Chip } from './chip.tsx'
import { DepthSteps } from './depth-steps.tsx'
import { hiddenWords } from './hidden-words.ts'
import { NodeChoice } from './node-choice.tsx'
import { NodeName } from './node-name.tsx'
import { useTrail } from './use-trail.ts'

const anchors = { reach: 'From', become: 'Towards' } as const

/** What the view is narrowed to, and what is kept and left out; there while any of it holds. */
export function ViewBar(props: { address: GraphAddress; setView: SetGraphView; view: GraphView | undefined }) {
  const { address, setView, view } = props
  const { lens, focus, from, inward, outward, hide, pinned, masked } = address
  const trail = useTrail(lens === 'path' ? null : focus)
  const isAnchored = lens === 'reach' || lens === 'become'
  if (!focus && !from && !isAnchored && lens !== 'path' && hide.length === 0 && pinned.length === 0) return null
  const focusOn = (node: string) => setView({ focus: node, further: [] })
  return (
    <section
      aria-label="What this view is narrowed to"
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b bg-surface px-3 py-1.5 text-xs"
    >
      {lens === 'path' ? (
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <NodeChoice label="From" node={from} view={view} onChoose={(node) => setView({ from: node })} />
          <IconButton
            small
            label="Swap the two ends"
            disabled={!from && !focus}
            onClick={() => setView({ from: focus, focus: from })}
          >
            <ArrowLeftRight size={14} />
          </IconButton>
          <NodeChoice label="To" node={focus} view={view} onChoose={(node) => setView({ focus: node })} />
        </div>
      ) : isAnchored ? (
        <NodeChoice label={anchors[lens]} node={focus} view={view} onChoose={focusOn} />
      ) : null}
      {lens !== 'path' && focus ? (
        <>
          <Trail
            trail={trail}
            view={view}
            onFocus={focusOn}
            onAll={isAnchored ? undefined : () => setView(unfocused)}
          />
          <DepthSteps label="In" steps={inward} onSteps={(steps) => setView({ inward: steps })} />
          <DepthSteps label="Out" steps={outward} onSteps={(steps) => setView({ outward: steps })} />
        </>
      ) : null}
      {hide.length + pinned.length > 0 ? (
        <ul aria-label="Hidden and pinned" className="flex min-w-0 flex-wrap items-center gap-1.5">
          {hide.map((expression) => (
            <Chip
              key={expression}
              icon={<EyeOff aria-hidden="true" />}
              what={masked ? 'Show this again' : `Show again what \`${expression}\` hides`}
              onTakeAway={() => setView({ hide: hide.filter((one) => one !== expression) })}
            >
              <span className="sr-only">Hidden: </span>
              {masked ? 'masked' : hiddenWords(expression)}
            </Chip>
          ))}
          {pinned.map((node) => (
            <Chip
              key={node}
              icon={<Pin aria-hidden="true" />}
              what="Unpin it"
              onTakeAway={() => setView({ pinned: pinned.filter((one) => one !== node) })}
            >
              <span className="sr-only">Pinned: </span>
              <NodeName id={node} view={view} />
            </Chip>
          ))}
        </ul>
      ) : null}
      {hide.length > 1 ? (
        <Button look="quiet" small onClick={() => setView({ hide: [] })}>
          Show everything
        </Button>
      ) : null}
    </section>
  )
}

function Trail(props: {
  trail: string[]
  view: GraphView | undefined
  onFocus: (node: string) => void
  onAll?: () => void
}) {
  const { trail, view, onFocus, onAll } = props
  return (
    <nav aria-label="Focus" className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center gap-1">
        {onAll ? (
          <li>
            <Button look="quiet" small onClick={onAll}>
              Show all
            </Button>
          </li>
        ) : null}
        {trail.map((node, at) => (
          <li key={node} className="flex min-w-0 max-w-56 items-center gap-1">
            {at > 0 || onAll ? <ChevronRight className="size-3.5 shrink-0 text-faint" aria-hidden="true" /> : null}
            {at === trail.length - 1 ? (
              <strong aria-current="page" className="flex min-w-0 font-medium text-ink">
                <NodeName id={node} view={view} />
              </strong>
            ) : (
              <button
                type="button"
                onClick={() => onFocus(node)}
                className="flex min-w-0 rounded-sm text-accent-strong underline decoration-accent-line underline-offset-2"
              >
                <NodeName id={node} view={view} />
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
