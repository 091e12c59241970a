import { Crosshair, ExternalLink, ScanSearch, Split } from 'lucide-react'
import { StateMark } from '#components/glyphs/state-mark.tsx'
import { investigateLink, isInvestigated } from '#components/investigate/investigate-link.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import type { NodeAnswer } from '#lib/server/answers.ts'
import { portalLinkOf } from './portal-link.ts'

/** Nodes that changes may be thought of for. */
const whatIfKinds = new Set<NodeAnswer['node']['kind']>([
  'resource',
  'identity',
  'principal',
  'federated',
  'grant',
  'scope',
])

/** Where else a node can be looked at, and its state where it is not simply there. */
export function NodeActions({ answer: { node, fields } }: { answer: NodeAnswer }) {
  const portal = portalLinkOf(fields)
  return (
    <>
      {node.state === 'live' ? null : <StateMark state={node.state} className="h-7" />}
      <ButtonLink small href={`/graph?${new URLSearchParams({ focus: node.id, select: node.id })}`}>
        <Crosshair className="size-3.5" aria-hidden="true" /> Focus in graph
      </ButtonLink>
      {whatIfKinds.has(node.kind) ? (
        <ButtonLink small href={`/graph?${new URLSearchParams({ lens: 'what-if', focus: node.id, select: node.id })}`}>
          <Split className="size-3.5" aria-hidden="true" /> What if…
        </ButtonLink>
      ) : null}
      {isInvestigated(node.id) ? (
        <ButtonLink small href={investigateLink(node.id)}>
          <ScanSearch className="size-3.5" aria-hidden="true" /> Investigate
        </ButtonLink>
      ) : null}
      {portal ? (
        <ButtonLink small href={portal} target="_blank" rel="noreferrer noopener" prefetch={false}>
          <ExternalLink className="size-3.5" aria-hidden="true" /> Azure portal
        </ButtonLink>
      ) : null}
    </>
  )
}
