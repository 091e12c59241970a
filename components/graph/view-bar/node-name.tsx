'use client'

import { useNode } from '#components/queries.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'

/** The name of a node, also of one that the view does not show. */
export function NodeName({ id, view }: { id: string; view: GraphView | undefined }) {
  const shown = view?.nodes.find((node) => node.id === id)
  const { data } = useNode(shown ? '' : id)
  return <span className="truncate">{shown?.label ?? data?.node.label ?? id.slice(id.lastIndexOf('/') + 1)}</span>
}
