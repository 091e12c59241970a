import { explainNode } from '#lib/explain/explain-node.ts'
import type { Explanation } from '#lib/explain/explanation.ts'
import { surroundingsOf } from '#lib/explain/surroundings.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'
import { drawnAround } from './drawn-around.ts'

/** What a node of the graph is, and what would change it. @throws {RequestError} where there is none of that id */
export function explainNodeById(tenant: Tenant, id: string): Explanation {
  const around = surroundingsOf(drawnAround(tenant, id, id.startsWith('state:') ? 'lifecycle' : 'assignments'), id)
  if (!around) throw new RequestError(404, `nothing called \`${id}\` is in this snapshot: ids are those of the graph`)
  return explainNode(around)
}
