'use client'

import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { counted } from '#components/ui/count-words.ts'
import { type Band, bands, type GraphNode, type GraphView } from '#lib/graph/view/view-types.ts'
import { severities } from '#lib/model/warning.ts'
import { type NodeGroup, NodeGroups } from './node-groups.tsx'
import { PanelFrame, PanelPart } from './panel-frame.tsx'

export const bandWords: Readonly<Record<Band, { title: string; about: string }>> = {
  states: { title: 'States', about: 'what lives have come to' },
  sources: { title: 'Sources', about: 'resources, and workloads outside Azure, that wear an identity' },
  identities: { title: 'Identities', about: 'what they act as: the badge that they wear' },
  grants: { title: 'Grants', about: 'a role at a scope, or another door, held by an identity' },
  targets: { title: 'Targets', about: 'where the role applies' },
  contents: { title: 'Contents', about: 'what lies inside the targets that were opened' },
}

/** Shown while nothing is selected: what is on the screen, and how to read it. */
export function ViewPanel({ view, onSelect }: { view: GraphView; onSelect: (id: string) => void }) {
  return (
    <PanelFrame kind="Nothing is selected" title="This view">
      {view.nodes.length > 0 ? (
        <p className="text-ink">
          {counted(view.nodes.length, 'node')} and {counted(view.edges.length, 'edge')}, read from left to right: a
          source wears an identity, the identity holds a role at a scope, and there it reaches what is below.
        </p>
      ) : null}
      {view.notes.length > 0 ? (
        <PanelPart title={view.nodes.length > 0 ? 'Not shown' : 'How to begin'}>
          <ul className="space-y-1 text-muted">
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
      {view.nodes.length > 0 ? <Contents view={view} onSelect={onSelect} /> : null}
      <PanelPart title="How to go on">
        <ul className="space-y-1 text-muted">
          <li>Click a node or a line: its whole path stays, the rest steps back, and this panel says why.</li>
          <li>Double-click a node with + to open it in place; nothing else moves.</li>
          <li>Drag the ground to move about, turn the wheel to go nearer.</li>
          <li>With the keyboard: Tab into the graph, then arrows, Enter and +; ? lists all keys.</li>
        </ul>
      </PanelPart>
    </PanelFrame>
  )
}

function Contents({ view, onSelect }: { view: GraphView; onSelect: (id: string) => void }) {
  const used = bands.filter((band) => view.nodes.some((node) => node.band === band))
  const worst = severities
    .map((severity) => ({ severity, nodes: view.nodes.filter(({ badge }) => badge?.severity === severity) }))
    .filter(({ nodes }) => nodes.length > 0)
  return (
    <>
      <PanelPart title="On the canvas">
        <dl className="divide-y divide-line rounded-md border border-line">
          {used.map((band) => {
            const nodes = view.nodes.filter((node) => node.band === band)
            return (
              <div key={band} className="px-2.5 py-2">
                <dt className="flex items-baseline justify-between gap-2">
                  <span className="font-medium text-ink">{bandWords[band].title}</span>
                  <span className="figures text-muted">{nodes.length}</span>
                </dt>
                <dd className="text-muted text-xs">
                  {bandWords[band].about}
                  <NodeGroups groups={kindsOf(nodes)} onSelect={onSelect} />
                </dd>
              </div>
            )
          })}
        </dl>
      </PanelPart>
      {worst.length > 0 ? (
        <PanelPart title="Nodes with warnings, by their worst">
          <NodeGroups
            groups={worst.map(({ severity, nodes }) => ({
              key: severity,
              label: <SeverityMark severity={severity} count={nodes.length} />,
              nodes,
            }))}
            onSelect={onSelect}
          />
        </PanelPart>
      ) : null}
    </>
  )
}

const mostKinds = 5

/** By second line, the most frequent first; what is rare is one group. */
function kindsOf(nodes: GraphNode[]): NodeGroup[] {
  const byWord = Map.groupBy(nodes, (node) =>
    node.kind === 'fold' ? 'folded' : node.kind === 'state' ? 'state' : (node.sublabel.split(' · ')[0] ?? node.kind),
  )
  const sorted = [...byWord].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const named = sorted.length > mostKinds ? sorted.slice(0, mostKinds - 1) : sorted
  const others = sorted.slice(named.length).flatMap(([, some]) => some)
  return [...named, ...(others.length > 0 ? [['other', others] as const] : [])].map(([word, some]) => ({
    key: word,
    label: (
      <>
        {word} <span className="figures">{some.length}</span>
      </>
    ),
    nodes: some,
  }))
}
