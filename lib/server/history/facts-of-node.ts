import type { FactKind } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Tenant } from '../runtime.ts'

export interface FactName {
  kind: FactKind
  id: string
}

const containers: readonly FactKind[] = ['resources', 'resourceGroups', 'subscriptions', 'managementGroups']
const named = (id: string, ...kinds: readonly FactKind[]) => kinds.map((kind) => ({ kind, id }))

/** The facts that a node of the graph stands for; empty where it stands for none, as a door or what is outside. */
export function factsOfNode({ index }: Pick<Tenant, 'index'>, node: string): FactName[] {
  const colon = node.indexOf(':')
  const key = node.slice(colon + 1)
  const kinds = new Map<string, () => FactName[]>([
    ['resource', () => named(key, 'resources')],
    ['scope', () => named(key, ...containers)],
    ['principal', () => named(key, 'principals', 'groupMemberships')],
    ['federated', () => named(key, 'federatedCredentials')],
    ['grant', () => grantFacts()],
    ['identity', () => identityFacts()],
  ])
  return kinds.get(node.slice(0, colon))?.() ?? []

  /** An identity that was never in the snapshot may have been in others, under the id that names it. */
  function identityFacts(): FactName[] {
    const identity = index.identities.byKey.get(key)
    if (!identity) return named(key, 'principals', 'resources')
    const resource = identity.kind === 'user' ? identity.armId : undefined
    return [
      ...(identity.principalId ? named(identity.principalId, 'principals') : []),
      ...(resource ? named(resource, 'resources') : []),
    ]
  }

  function grantFacts(): FactName[] {
    const at = key.indexOf('@')
    const number = index.tree.numbers.get(key.slice(at + 1) as ScopeId)
    const assigned = number === undefined ? [] : index.assignmentsAt.get(number)
    const ofRole = assigned.filter(({ assignment }) => assignment.roleId === key.slice(0, at))
    return ofRole.flatMap(({ assignment }) => named(assignment.id, 'roleAssignments'))
  }
}
