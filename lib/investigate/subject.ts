import type { ManagedIdentity } from '../graph/tenant/managed-identities.ts'
import { nodeId, resourceName } from '../graph/tenant/names.ts'
import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { principalLabels, wearWords } from '../graph/view/words.ts'
import type { FederatedCredential, Resource, Wear } from '../model/facts.ts'
import { isGuid, type PrincipalId, principalId } from '../model/guid.ts'
import { type ScopeId, scopeId } from '../model/scope.ts'
import { resourceTypeOf } from '../resources/index.ts'

/** Whom whoever has the compromised node has at once, and by what. */
export interface Start {
  principal: PrincipalId
  text: string
  /** Worn by the compromised resource. */
  worn?: { resource: Resource; identity: ManagedIdentity; wear: Wear }
  /** Let in by this credential. */
  credential?: FederatedCredential
}

/** What is taken to be compromised. */
export interface Subject {
  node: string
  name: string
  kind: 'resource' | 'identity' | 'principal' | 'federated'
  kindLabel: string
  starts: Start[]
  /** Of a resource, or of a user-assigned identity: its Azure id. */
  armId?: ScopeId
  /** What of the start itself was not read, in sentences. */
  unread: string[]
}

/**
 * What somebody means by a node id of the graph, an Azure id, a principal id or a name. A name that several have, or
 * none, is answered with those that have it.
 */
export function subjectOf(index: TenantIndex, text: string): Subject | { several: string[] } {
  const known = byNode(index, text) ?? byId(index, text)
  if (known) return known
  const nodes = named(index, text)
  const [only] = nodes
  const found = nodes.length === 1 && only !== undefined ? byNode(index, only) : undefined
  return found ?? { several: nodes }
}

function byNode(index: TenantIndex, node: string): Subject | undefined {
  const colon = node.indexOf(':')
  const key = node.slice(colon + 1)
  switch (node.slice(0, colon)) {
    case 'resource':
    case 'scope':
      return ofResource(index, key)
    case 'identity':
      return ofIdentity(index.identities.byKey.get(key))
    case 'principal':
      return ofPrincipal(index, principalId(key))
    case 'federated':
      return ofWorkload(index, key)
    default:
      return undefined
  }
}

const byId = (index: TenantIndex, text: string) =>
  text.trim().startsWith('/')
    ? ofResource(index, text)
    : isGuid(text.trim()) || index.directory.principals.has(principalId(text))
      ? ofPrincipal(index, principalId(text))
      : undefined

function named(index: TenantIndex, text: string): string[] {
  const wanted = text.trim().toLowerCase()
  const { identities, facts } = index
  const found = new Set<string>()
  for (const identity of identities.all)
    if (identity.name.toLowerCase() === wanted && identity.kind === 'user') found.add(nodeId.identity(identity))
  for (const resource of facts.resources)
    if (resourceName(resource).toLowerCase() === wanted && !identities.byArmId.has(resource.id))
      found.add(nodeId.source(resource.id))
  for (const resource of facts.resources)
    if (resourceName(resource).toLowerCase() === wanted && identities.byArmId.get(resource.id)?.kind === 'system')
      found.add(nodeId.source(resource.id))
  for (const { id, displayName, userPrincipalName } of facts.principals)
    if (
      !identities.byPrincipal.has(id) &&
      [displayName, userPrincipalName].some((name) => name?.toLowerCase() === wanted)
    )
      found.add(nodeId.principal(id))
  for (const { id, name } of facts.federatedCredentials)
    if (name.toLowerCase() === wanted) found.add(nodeId.federated(id))
  return [...found]
}

function ofResource(index: TenantIndex, id: string): Subject | undefined {
  const resource = index.resourceById(scopeId(id))
  if (!resource) return undefined
  const own = index.identities.byArmId.get(resource.id)
  if (own?.kind === 'user') return ofIdentity(own)
  const name = resourceName(resource)
  const unread = resource.wears === undefined ? [`Which identities ${name} wears was not read.`] : []
  const starts: Start[] = []
  for (const { identity, wear } of index.identities.wornBy.get(resource.id) ?? []) {
    const text = `${name} ${wearWords(wear).sentence} ${identity.name}.`
    if (identity.principalId) starts.push({ principal: identity.principalId, text, worn: { resource, identity, wear } })
    else unread.push(`The principal id of ${identity.name}, which ${name} wears, was not read.`)
  }
  const kindLabel = resourceTypeOf(resource.type, resource.kind).label
  return { node: nodeId.source(resource.id), name, kind: 'resource', kindLabel, starts, armId: resource.id, unread }
}

function ofIdentity(identity: ManagedIdentity | undefined): Subject | undefined {
  if (!identity) return undefined
  const { name, kind, principalId: principal, armId } = identity
  return {
    node: nodeId.identity(identity),
    name,
    kind: 'identity',
    kindLabel: `${kind}-assigned managed identity`,
    starts: principal ? [{ principal, text: `Whoever has a token of ${name} acts as it.` }] : [],
    ...(kind === 'user' && armId ? { armId } : {}),
    unread: principal ? [] : [`The principal id of ${name} was not read.`],
  }
}

function ofPrincipal(index: TenantIndex, id: PrincipalId): Subject | undefined {
  const identity = index.identities.byPrincipal.get(id)
  if (identity) return ofIdentity(identity)
  const principal = index.directory.principals.get(id)
  if (!principal && !index.assignmentsOf.has(id) && !index.groups.isGroup(id)) return undefined
  const name = index.directory.nameOf(id)
  const kindLabel = principalLabels[principal?.kind ?? (index.groups.isGroup(id) ? 'group' : 'unknown')]
  const text = `Whoever has the sign-in of ${name} acts as it.`
  return {
    node: nodeId.principal(id),
    name,
    kind: 'principal',
    kindLabel,
    starts: [{ principal: id, text }],
    unread: [],
  }
}

/** A workload is what its issuer calls it: it becomes every identity that lets in the same one. */
function ofWorkload(index: TenantIndex, id: string): Subject | undefined {
  const { federatedCredentials, applications, principals } = index.facts
  const chosen = federatedCredentials.find((one) => one.id === id)
  if (!chosen) return undefined
  const name = chosen.subject ?? chosen.claimsMatchingExpression ?? chosen.name
  const isSame = (one: FederatedCredential) =>
    one.id === id || (chosen.subject !== undefined && one.issuer === chosen.issuer && one.subject === chosen.subject)
  const starts: Start[] = []
  const unread: string[] = []
  for (const credential of federatedCredentials.filter(isSame)) {
    const identity = credential.identityId && index.identities.byArmId.get(credential.identityId)
    const application = applications.find(
      (one) => one.id === credential.applicationId || one.appId === credential.applicationId,
    )
    const service = application && principals.find(({ appId }) => appId !== undefined && appId === application.appId)
    const principal = identity ? identity.principalId : service?.id
    const who = identity ? identity.name : (application?.displayName ?? credential.applicationId ?? 'an identity')
    const text = `The federated credential ${credential.name} lets the workload act as ${who}.`
    if (principal) starts.push({ principal, text, credential })
    else unread.push(`The principal of ${who}, which the workload may become, was not read.`)
  }
  return { node: nodeId.federated(id), name, kind: 'federated', kindLabel: 'workload outside Azure', starts, unread }
}
