import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import { nodeId, resourceName, scopeWords } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import type { Resource } from '../model/facts.ts'
import type { ScopeId } from '../model/scope.ts'

/** Whom an observation is about, as a node of the graph and its name. */
export const ofIdentity = (identity: ManagedIdentity) => ({
  subject: nodeId.identity(identity),
  subjectName: identity.name,
})

export const ofResource = (resource: Resource) => ({
  subject: nodeId.source(resource.id),
  subjectName: resourceName(resource),
})

export const ofScope = (index: TenantIndex, scope: ScopeId) => ({
  subject: nodeId.target(scope),
  subjectName: index.scopeName(scope),
})

export const identityEvidence = (identity: ManagedIdentity, text: string) => ({ node: nodeId.identity(identity), text })
export const scopeEvidence = (index: TenantIndex, scope: ScopeId, text = scopeWords(index, scope)) => ({
  node: nodeId.target(scope),
  text,
})
export const wearerEvidence = ({ wornBy }: ManagedIdentity) =>
  wornBy.map(({ resource }) => ({ node: nodeId.source(resource.id), text: `worn by ${resourceName(resource)}` }))

export const isGone = ({ state }: ManagedIdentity) => state === 'deleted' || state === 'softDeleted'
