import type { FederatedCredential, Resource } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import { kindOfScope, type ScopeId } from '../../model/scope.ts'
import { resourceTypeOf } from '../../resources/index.ts'
import type { Grant } from '../reach/reach.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { holderName, nodeId, resourceName, scopeLabel } from '../tenant/names.ts'
import { countResources } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { GraphNode } from './view-types.ts'
import { principalCategories, principalLabels, stateWords } from './words.ts'

/** What each thing looks like as a node, the same in every picture; findings are put on by the picture. */

export const identityNode = (identity: ManagedIdentity): GraphNode => ({
  id: nodeId.identity(identity),
  kind: 'identity',
  band: 'identities',
  label: identity.name,
  sublabel:
    identity.state === 'live'
      ? `${identity.kind}-assigned`
      : `${identity.kind}-assigned, ${stateWords[identity.state]}`,
  category: 'identity',
  state: identity.state,
})

export function sourceNode(resource: Resource): GraphNode {
  const type = resourceTypeOf(resource.type, resource.kind)
  return {
    id: nodeId.source(resource.id),
    kind: 'resource',
    band: 'sources',
    label: resourceName(resource),
    sublabel: type.label,
    category: type.category,
    state: 'live',
  }
}

export const federatedNode = (credential: FederatedCredential): GraphNode => ({
  id: nodeId.federated(credential.id),
  kind: 'federated',
  band: 'sources',
  label: credential.subject ?? credential.claimsMatchingExpression ?? credential.name,
  sublabel: hostOf(credential.issuer),
  category: 'federation',
  state: 'live',
})

export function principalNode(index: TenantIndex, principal: PrincipalId): GraphNode {
  const state = index.directory.stateOf(principal)
  const kind = index.directory.principals.get(principal)?.kind ?? 'unknown'
  return {
    id: nodeId.principal(principal),
    kind: 'principal',
    band: 'identities',
    label: holderName(index, principal),
    sublabel: state === 'live' ? principalLabels[kind] : stateWords[state],
    category: principalCategories[kind],
    state,
  }
}

export const grantNode = (index: TenantIndex, { assignment, role, roleName }: Grant): GraphNode => ({
  id: nodeId.grant(assignment.roleId, assignment.scope),
  kind: 'grant',
  band: 'grants',
  label: roleName,
  sublabel: `at ${scopeLabel(index, assignment.scope)}`,
  category: 'role',
  state: role ? 'live' : 'notChecked',
  ...(role && !role.custom ? {} : { custom: true as const }),
})

export function targetNode(index: TenantIndex, scope: ScopeId): GraphNode {
  const kind = kindOfScope(scope)
  const number = index.tree.numbers.get(scope)
  const inside = kind === 'resource' || number === undefined ? 0 : countResources(index.tree, number)
  const resource = index.resourceById(scope)
  return {
    id: nodeId.target(scope),
    kind: kind === 'resource' ? 'resource' : 'scope',
    band: 'targets',
    label: scope === '/' ? 'Tenant root' : resource ? resourceName(resource) : index.scopeName(scope),
    sublabel:
      kind === 'resource'
        ? scopeLabel(index, scope)
        : `${scopeLabel(index, scope)} · ${inside} ${inside === 1 ? 'resource' : 'resources'}`,
    category: kind === 'resource' ? resourceTypeOf(resource?.type ?? '', resource?.kind).category : 'scope',
    state: 'live',
    ...(inside > 0 ? { expandable: { count: inside } } : {}),
  }
}

const hostOf = (issuer: string) => issuer.replace(/^https?:\/\//, '').split('/')[0] ?? issuer
