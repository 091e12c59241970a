import { createHash } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { mapBytes } from '#lib/graph/map/map-bytes.ts'
import { nodesFromText, regionLimit } from '#lib/graph/map/node-list.ts'
import { regionView } from '#lib/graph/map/region-view.ts'
import type { TenantMap } from '#lib/graph/map/tenant-map.ts'
import { tenantMapSteps } from '#lib/graph/map/tenant-map-of.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import { RequestError } from './answered.ts'
import type { Tenant } from './runtime.ts'

interface MapAnswer {
  map: TenantMap
  bytes: Uint8Array<ArrayBuffer>
  /** Of the bytes, in quotes, as HTTP wants it. */
  etag: string
}

const made = new WeakMap<Tenant, Promise<MapAnswer>>()

/** The whole tenant in one compact answer. Made once for a snapshot, in steps between which others are served. */
export function getMap(tenant: Tenant): Promise<MapAnswer> {
  const known = made.get(tenant)
  if (known) return known
  const answer = makeMap(tenant)
  made.set(tenant, answer)
  answer.catch(() => made.delete(tenant))
  return answer
}

async function makeMap({ index, snapshot, warnings }: Tenant): Promise<MapAnswer> {
  const steps = tenantMapSteps(index, snapshot.id, warnings.findings)
  let step = steps.next()
  for (; !step.done; step = steps.next()) await pause()
  const map = step.value
  await pause()
  const bytes = mapBytes(map)
  return { map, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }
}

/** The graph of some of the map's nodes. @param text their numbers there, as the screen writes them into an address. */
export async function getMapRegion(tenant: Tenant, text: string): Promise<GraphView> {
  const nodes = nodesFromText(text)
  if (!nodes) throw new RequestError(400, '`nodes` is no list of numbers: take it from the map')
  if (nodes.length > regionLimit)
    throw new RequestError(400, `a region holds at most ${regionLimit} nodes: ask for fewer`)
  const { map } = await getMap(tenant)
  if (nodes.some((node) => node >= map.labels.length))
    throw new RequestError(400, 'the map has no such nodes: it may be of another snapshot, so load it again')
  return regionView(tenant.index, map, nodes, tenant.warnings.findings)
}
