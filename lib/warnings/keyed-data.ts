import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf } from '../graph/verdict/tenant-doors.ts'
import { keyTechniques } from '../graph/verdict/working-keys.ts'
import type { Resource } from '../model/facts.ts'

/** A resource with keys beside identities. */
interface Keyed {
  resource: Resource
  /** Told apart from other keys of the resource. */
  id: string
  title: string
  stoppedBy: string
  open: 'yes' | 'no' | 'unknown'
}

/** Keys that let events in and nobody out: they yield nothing of what is kept, so that no technique goes by them. */
const sendingKeys = new Map([
  ['microsoft.eventgrid/topics', 'an Event Grid topic'],
  ['microsoft.eventgrid/domains', 'an Event Grid domain'],
])

export function* keyedData(index: TenantIndex): Generator<Keyed> {
  for (const { id, title, stoppedBy, targets, open } of keyTechniques)
    for (const resource of targets.flatMap((type) => doorsOf(index).resourcesOf(type)))
      yield { resource, id, title, stoppedBy, open: open?.(resource) ?? 'yes' }
  for (const resource of index.facts.resources) {
    const what = sendingKeys.get(resource.type)
    if (!what) continue
    const { settings } = resource
    yield {
      resource,
      id: 'event-grid-keys',
      title: `Use the keys of ${what}`,
      stoppedBy: 'Disable local authentication of it.',
      open: settings === undefined ? 'unknown' : settings.disableLocalAuth === true ? 'no' : 'yes',
    }
  }
}
