'use client'

import { useNode } from '#components/queries.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { useGraphView } from '../use-graph-view.ts'

/** The name of a node, also of one that the view does not show. */
export function NodeName({ id, view }: { id: string; view: GraphView | undefined }) {
  const shown = view?.nodes.find((node) => node.id === id)
  const [{ masked }] = useGraphView()
  const { data } = useNode(shown || masked ? '' : id)
  if (!shown && masked) return <span>masked</span>
  return <span className="truncate">{shown?.label ?? data?.node.label ?? id.slice(id.lastIndexOf('/') + 1)}</span>
}
