import { nodeId, resourceName } from '#lib/graph/tenant/names.ts'
import type { Tenant } from '../runtime.ts'

/** Nodes of everything that bears exactly this name, or has this id; capitals do not matter. */
export function namedNodes({ index }: Pick<Tenant, 'index'>, name: string): string[] {
  const wanted = name.trim().toLowerCase()
  const found: string[] = []
  for (const identity of index.identities.all) {
    const { key, armId, principalId } = identity
    if ([identity.name.toLowerCase(), key, `identity:${key}`, armId, principalId].includes(wanted))
      found.push(nodeId.identity(identity))
  }
  for (const resource of index.facts.resources)
    if (resourceName(resource).toLowerCase() === wanted || isItsId(resource.id, wanted))
      found.push(nodeId.source(resource.id), nodeId.target(resource.id))
  for (const { id } of [...index.facts.managementGroups, ...index.facts.subscriptions, ...index.facts.resourceGroups])
    if (index.scopeName(id).toLowerCase() === wanted || isItsId(id, wanted)) found.push(nodeId.target(id))
  for (const { id, displayName } of index.facts.principals)
    if (!index.identities.byPrincipal.has(id) && (displayName?.toLowerCase() === wanted || isItsId(id, wanted)))
      found.push(nodeId.principal(id))
  return found
}

const isItsId = (id: string, wanted: string) =>
  wanted === id || wanted === `resource:${id}` || wanted === `scope:${id}` || wanted === `principal:${id}`
