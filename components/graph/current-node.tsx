import type { GraphNode } from '#lib/graph/view/view-types.ts'

/** For screen readers: the keys of the graph, and the node that the arrow keys came to. */
export function CurrentNode({ node }: { node: GraphNode | undefined }) {
  return (
    <>
      <p id="graph-keys" className="sr-only">
        Arrow keys walk along the edges, Enter selects, plus opens, F fits, slash finds, Escape clears, question mark
        lists all keys.
      </p>
      <p role="status" className="sr-only">
        {node
          ? `${node.label}, ${node.sublabel}${node.badge ? `, ${node.badge.count} warnings, worst ${node.badge.severity}` : ''}`
          : ''}
      </p>
    </>
  )
}
