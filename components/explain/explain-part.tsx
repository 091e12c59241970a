'use client'

import { BookOpen, ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { DrawnEdge } from '#components/graph/drawn-edges.ts'
import { Kbd } from '#components/ui/kbd.tsx'
import { explainAccess } from '#lib/explain/explain-access.ts'
import { explainEdge } from '#lib/explain/explain-edge.ts'
import { explainNode } from '#lib/explain/explain-node.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { surroundingsOf } from '#lib/explain/surroundings.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { ExplanationText } from './explanation-text.tsx'
import { useExplain } from './use-explain.ts'

interface Explained {
  view: GraphView | undefined
  select: string | null
  edge: DrawnEdge | undefined
  /** In the lenses that tell of one node: the access that is asked about by selecting another one. */
  access?: { from: string; to: string } | undefined
}

/** What is selected, explained from what is drawn: names that are masked there are masked here. */
export function ExplainPart({ view, select, edge, access }: Explained) {
  const [open, setOpen] = useExplain()
  const text = useRef<HTMLDivElement>(null)
  const explanation = useMemo(() => explained({ view, select, edge }), [view, select, edge])
  const from = access?.from
  const to = access?.to
  const way = useMemo(() => (view && from && to ? explainAccess(view, { from, to }) : undefined), [view, from, to])
  // Read out, and reached by the next Tab, where it was asked for by key.
  useEffect(() => {
    if (open) text.current?.focus({ preventScroll: true })
  }, [open])
  if (!explanation) return null
  return (
    <section aria-label="Explanation" className="shrink-0 border-line border-b bg-accent-soft/40">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center gap-2 px-4 py-2 text-left font-medium text-ink text-xs -outline-offset-2"
      >
        <BookOpen className="size-3.5 text-accent-strong" aria-hidden="true" />
        Explain this
        <Kbd>?</Kbd>
        <ChevronRight className={`ml-auto size-3.5 text-muted ${open ? 'rotate-90' : ''}`} aria-hidden="true" />
      </button>
      {open ? (
        <div
          ref={text}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="flex max-h-72 flex-col gap-2 overflow-y-auto px-4 pb-3 text-ink leading-relaxed -outline-offset-2 max-md:max-h-40"
        >
          <ExplanationText explanation={explanation} />
          {way ? <ExplanationText explanation={way} chain /> : null}
        </div>
      ) : null}
    </section>
  )
}

function explained({ view, select, edge }: Explained): Explanation | undefined {
  if (!view) return undefined
  if (edge) {
    const source = view.nodes.find(({ id }) => id === edge.source)
    const target = view.nodes.find(({ id }) => id === edge.target)
    const [first] = edge.edges
    return first && source && target ? explainEdge({ edge: first, source, target }) : undefined
  }
  const around = select ? surroundingsOf(view, select) : undefined
  return around && explainNode(around)
}
