import { holderName, nodeId } from '../tenant/names.ts'
import type { HeldEntry, IndexedEntry } from '../verdict/tenant-doors.ts'
import { placeOf } from './door-place.ts'
import { membershipSteps } from './membership-steps.ts'
import type { Picture } from './picture.ts'
import type { Certainty, GraphNode } from './view-types.ts'

export const entryCertainty = ({ permissions, outside, condition }: IndexedEntry): Certainty =>
  !permissions && !outside ? 'unknown' : condition ? 'conditional' : 'yes'

/** An entry of a door as a node between its holder and what it opens, drawn like a role at a scope. */
export function addDoor(picture: Picture, holder: string, name: string, held: HeldEntry) {
  const { entry, through } = held
  const { index } = picture
  const place = placeOf(index, entry)
  const node = picture.add(doorNode(entry))
  const certainty = entryCertainty(entry)
  picture.connect({
    source: holder,
    target: node,
    kind: 'holds',
    certainty,
    label:
      through.length > 0
        ? `through ${through.map((group) => holderName(index, group)).join(' › ')}`
        : certainty === 'yes'
          ? 'direct'
          : certainty,
    because: reasonsOf(picture, name, held, place),
  })
  picture.connect({
    source: node,
    target: place.scope ? picture.addTarget(place.scope) : picture.add(outsideNode(entry)),
    kind: 'reaches',
    certainty: 'yes',
    label: 'at',
    because: [{ text: `It opens ${place.words}. ${entry.door.description}`, node: place.node }],
  })
}

export const doorNode = (entry: IndexedEntry): GraphNode => ({
  id: nodeId.door(entry),
  kind: 'grant',
  band: 'grants',
  label: entry.gives || entry.door.label,
  sublabel: entry.door.label,
  category: 'role',
  state: entry.permissions || entry.outside ? 'live' : 'notChecked',
  ...(entry.custom ? { custom: true } : {}),
})

/** The directory, or an API: nothing of Azure, so it has no scope. */
export const outsideNode = ({ outside }: IndexedEntry): GraphNode => ({
  id: nodeId.outside(outside!.id),
  kind: 'scope',
  band: 'targets',
  label: outside!.name,
  sublabel: outside!.id.startsWith('directory') ? 'directory' : 'API',
  category: outside!.id.startsWith('directory') ? 'scope' : 'application',
  state: 'live',
})

function reasonsOf(
  { index }: Picture,
  name: string,
  { entry, through }: HeldEntry,
  place: { words: string; node: string },
) {
  const { steps, member } = membershipSteps(index, name, through)
  steps.push({
    text: `${member} is let in by ${entry.door.label}, which no Azure role shows: ${entry.gives || 'nothing'}, on ${place.words}.`,
    node: place.node,
  })
  if (entry.condition) steps.push({ text: `It holds ${entry.condition}.` })
  if (!entry.permissions && !entry.outside)
    steps.push({ text: 'The role definition behind it was not read, so what it permits is unknown.' })
  return steps
}
