'use client'

import { SeverityMark } from '#components/glyphs/severity-mark.tsx'
import { type Band, bands, type GraphView } from '#lib/graph/view/view-types.ts'
import { severities } from '#lib/model/warning.ts'
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
export function ViewPanel({ view }: { view: GraphView }) {
  const used = bands.filter((band) => view.nodes.some((node) => node.band === band))
  const worst = severities.flatMap((severity) => {
    const count = view.nodes.reduce((sum, { badge }) => sum + (badge?.severity === severity ? 1 : 0), 0)
    return count > 0 ? [{ severity, count }] : []
  })
  return (
    <PanelFrame kind="Nothing is selected" title="This view">
      <p className="text-ink">
        {view.nodes.length} nodes and {view.edges.length} edges, read from left to right: a source wears an identity,
        the identity holds a role at a scope, and there it reaches what is below.
      </p>
      {view.notes.length > 0 ? (
        <PanelPart title="Not shown">
          <ul className="space-y-1 text-muted">
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </PanelPart>
      ) : null}
      <PanelPart title="On the canvas">
        <dl className="divide-y divide-line rounded-md border border-line">
          {used.map((band) => (
            <div key={band} className="px-2.5 py-2">
              <dt className="flex items-baseline justify-between gap-2">
                <span className="font-medium text-ink">{bandWords[band].title}</span>
                <span className="figures text-muted">{view.nodes.filter((node) => node.band === band).length}</span>
              </dt>
              <dd className="text-muted text-xs">
                {bandWords[band].about}: {kindsIn(view, band)}
              </dd>
            </div>
          ))}
        </dl>
      </PanelPart>
      {worst.length > 0 ? (
        <PanelPart title="Nodes with warnings, by their worst">
          <div className="flex flex-wrap gap-1.5">
            {worst.map(({ severity, count }) => (
              <SeverityMark key={severity} severity={severity} count={count} />
            ))}
          </div>
        </PanelPart>
      ) : null}
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

/** `virtual machine × 12, …`: counts by second line, the most frequent first. */
function kindsIn(view: GraphView, band: Band): string {
  const counts = new Map<string, number>()
  for (const node of view.nodes) {
    if (node.band !== band) continue
    const word = node.kind === 'fold' ? 'folded' : (node.sublabel.split(' · ')[0] ?? node.kind)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const named = sorted.slice(0, 4).map(([word, count]) => `${word} × ${count}`)
  const others = sorted.slice(4).reduce((sum, [, count]) => sum + count, 0)
  return [...named, ...(others > 0 ? [`other × ${others}`] : [])].join(', ')
}
