import { counted } from '#components/ui/count-words.ts'
import type { GraphNode } from '#lib/graph/view/view-types.ts'
import type { MapPlace } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'
import { placeWords } from './place-words.ts'

/** For screen readers: the keys of the map, and what they came to. */
export function MapWords(props: {
  outline: MapOutline | undefined
  current: MapPlace | undefined
  /** The node that the keys of the graph came to, while it has taken over. */
  node: GraphNode | undefined
}) {
  const { outline, current, node } = props
  return (
    <>
      <p id="map-keys" className="sr-only">
        Arrow keys go from block to block, Enter goes in, Escape out, plus and minus zoom, F shows the whole tenant,
        slash finds. The list beside the map holds the same.
      </p>
      <p role="status" className="sr-only">
        {node ? nodeWords(node) : outline && current ? placeWords(outline, current) : ''}
      </p>
    </>
  )
}

const nodeWords = ({ label, sublabel, badge }: GraphNode) =>
  `${label}, ${sublabel}${badge ? `, ${counted(badge.count, 'warning')}, worst ${badge.severity}` : ''}`
