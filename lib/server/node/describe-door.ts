import { holderName, holderNode, nodeId } from '#lib/graph/tenant/names.ts'
import { doorsOf, type IndexedEntry } from '#lib/graph/verdict/tenant-doors.ts'
import { doorNode, outsideNode } from '#lib/graph/view/door-picture.ts'
import { placeOf } from '#lib/graph/view/door-place.ts'
import { counted } from '#lib/graph/view/words.ts'
import type { Description } from '../get-node.ts'
import type { Tenant } from '../runtime.ts'
import { fields, listed } from './grant-section.ts'

/** Entries of a door that give the same on the same. */
export function describeDoor({ index }: Tenant, key: string): Description | undefined {
  const entries = doorsOf(index).entries.filter((entry) => nodeId.door(entry) === `door:${key}`)
  const first = entries[0]
  if (!first) return undefined
  const place = placeOf(index, first)
  return {
    node: doorNode(first),
    kindLabel: `${first.door.label}, beside Azure roles`,
    summary: [
      `${counted(entries.length, 'principal')} ${entries.length === 1 ? 'is' : 'are'} given ${first.gives || 'nothing'} on ${place.words}.`,
      first.door.description,
      ...(first.permissions || first.outside ? [] : ['What it permits is unknown: its definition was not read.']),
    ],
    fields: fields([
      { label: 'On', value: first.scope ?? first.outside?.name, copy: first.scope !== undefined, node: place.node },
      { label: 'Reference', value: first.door.reference, copy: true },
    ]),
    sections: [
      listed(
        'Who holds it here',
        entries.map((entry) => holderItem(index, entry, entry.condition)),
        'Nobody.',
      ),
      ...(first.permissions ?? []).map(({ dataActions }) =>
        listed(
          'Data actions',
          dataActions.map((text) => ({ text })),
          'None.',
        ),
      ),
    ],
    tags: {},
  }
}

/** The directory, or an API that permissions are held on. */
export function describeOutside({ index }: Tenant, key: string): Description | undefined {
  const entries = doorsOf(index).entries.filter(({ outside }) => outside?.id === key)
  const first = entries[0]
  if (!first) return undefined
  const node = outsideNode(first)
  return {
    node,
    kindLabel: node.sublabel === 'API' ? 'API, outside of Azure resources' : 'directory',
    summary: [
      `${counted(new Set(entries.map(({ principal }) => principal)).size, 'principal')} that ${entries.length === 1 ? 'is' : 'are'} known may act on ${first.outside!.name}.`,
      first.door.description,
    ],
    fields: fields([{ label: 'Object id', value: node.sublabel === 'API' ? key : undefined, copy: true }]),
    sections: [
      listed(
        first.door.title,
        entries.map((entry) => holderItem(index, entry, entry.gives)),
        'None.',
      ),
    ],
    tags: {},
  }
}

const holderItem = (index: Tenant['index'], { principal }: IndexedEntry, detail: string | undefined) => ({
  text: holderName(index, principal),
  detail,
  node: holderNode(index, principal),
})
