import { counted } from '#components/ui/count-words.ts'
import type { MapPlace } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'

/** A block or group in a sentence, for those who hear it. */
export function placeWords({ blocks, groups }: MapOutline, { level, at }: MapPlace): string {
  const { name, nodes, identities, findings, worst } = level === 'block' ? blocks[at]! : groups[at]!
  const kind = level === 'block' ? blocks[at]!.kind : 'resource group'
  return [
    kind === 'subscription' ? `subscription ${name}` : name,
    counted(nodes, 'node'),
    counted(identities, 'managed identity', 'managed identities'),
    worst ? `${counted(findings, 'warning')}, worst ${worst}` : 'no warning',
  ].join(', ')
}
