'use client'

import { ArrowDown } from 'lucide-react'
import { Glyph } from '#components/glyphs/glyph.tsx'
import { keyed } from '#components/ui/keyed.ts'
import type { EdgeKind, GraphEdge, GraphNode } from '#lib/graph/view/view-types.ts'
import { CertaintyMark, certaintySentences } from './certainty-mark.tsx'
import { NodeLink } from './node-link.tsx'
import { PanelFrame, PanelPart } from './panel-frame.tsx'

/** What each kind of edge says, from its source to its target. */
export const edgeVerbs: Readonly<Record<EdgeKind, string>> = {
  wears: 'wears',
  federated: 'may act as',
  holds: 'holds',
  reaches: 'applies at',
  contains: 'contains',
  becomes: 'can become',
  befell: 'befell',
}

/** Why a line is there: all edges it stands for, each with its reasons step by step. */
export function EdgePanel(props: {
  edges: GraphEdge[]
  source: GraphNode
  target: GraphNode
  onSelect: (id: string) => void
  onClose: () => void
}) {
  const { edges, source, target, onSelect, onClose } = props
  const verb = edgeVerbs[edges[0]?.kind ?? 'holds']
  return (
    <PanelFrame kind="Edge" title={`${source.label} ${verb} ${target.label}`} onClose={onClose}>
      <div className="space-y-1">
        <EndCard node={source} onSelect={onSelect} />
        <p className="flex items-center gap-2 pl-3 text-muted text-xs">
          <ArrowDown className="size-3.5" aria-hidden="true" /> {verb}
        </p>
        <EndCard node={target} onSelect={onSelect} />
      </div>
      {edges.map((edge) => (
        <PanelPart
          key={edge.id}
          title={edge.label ? `${edgeVerbs[edge.kind]}: ${edge.label}` : edgeVerbs[edge.kind]}
          count={edge.count}
        >
          <div className="mb-2">
            <CertaintyMark certainty={edge.certainty} />
            <p className="mt-0.5 text-muted text-xs">{certaintySentences[edge.certainty]}</p>
          </div>
          <h4 className="mb-1 font-medium text-muted text-xs">Why it is there</h4>
          {edge.because.length > 0 ? (
            <ol className="space-y-1.5">
              {keyed(edge.because, (reason) => reason.text).map(({ key, item: reason }, at) => (
                <li key={key} className="flex gap-2">
                  <span
                    aria-hidden
                    className="figures flex size-5 shrink-0 items-center justify-center rounded-full bg-raised text-2xs text-muted"
                  >
                    {at + 1}
                  </span>
                  <NodeLink node={reason.node} onSelect={onSelect} className="min-w-0 flex-1 font-normal">
                    {reason.text}
                  </NodeLink>
                </li>
              ))}
            </ol>
          ) : (
            <p className="text-muted">No reason was given with this edge.</p>
          )}
        </PanelPart>
      ))}
    </PanelFrame>
  )
}

function EndCard({ node, onSelect }: { node: GraphNode; onSelect: (id: string) => void }) {
  return (
    <button
      type="button"
      onClick={() => onSelect(node.id)}
      className="flex w-full items-center gap-2.5 rounded-md border border-line px-2.5 py-1.5 text-left hover:border-line-strong hover:bg-raised"
    >
      <Glyph category={node.category} size={18} className="text-accent-strong" />
      <span className="min-w-0">
        <span className="block font-medium text-ink wrap-anywhere">{node.label}</span>
        <span className="block text-muted text-xs">{node.sublabel}</span>
      </span>
    </button>
  )
}
