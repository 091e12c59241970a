import { holderName, holderNode, nodeId, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { Fact, FactKind } from '#lib/model/facts.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { lastSegment, type ScopeId } from '#lib/model/scope.ts'

interface FactWords {
  name: string
  /** Its node in the graph, where it has one. */
  node?: string
}

type Words = { [K in FactKind]?: (fact: Fact<K>, index: TenantIndex) => FactWords }

const words: Words = {
  resources: ({ id, name, wears }) => ({ name, node: wears?.length ? nodeId.source(id) : nodeId.target(id) }),
  resourceGroups: ({ id, name }) => ({ name, node: nodeId.target(id) }),
  subscriptions: ({ id, name }) => ({ name, node: nodeId.target(id) }),
  managementGroups: ({ id, name, displayName }) => ({ name: displayName ?? name, node: nodeId.target(id) }),
  principals: ({ id, displayName }, index) => ({ name: displayName ?? id, node: holderNode(index, id) }),
  applications: ({ appId, displayName }) => ({ name: displayName ?? appId }),
  groupMemberships: ({ id }, index) => ({ name: holderName(index, id), node: nodeId.principal(id) }),
  roleDefinitions: ({ name }) => ({ name }),
  roleAssignments: ({ roleId, roleName, principalId, scope, state }, index) => ({
    name: `${index.roles.get(roleId)?.name ?? roleName ?? roleId}${state === 'eligible' ? ' (eligible)' : ''} for ${holderName(index, principalId)} at ${scopeWords(index, scope)}`,
    node: nodeId.grant(roleId, scope),
  }),
  denyAssignments: ({ name }) => ({ name }),
  federatedCredentials: ({ id, name, identityId, subject, claimsMatchingExpression }) => ({
    name: `${name}${identityId ? ` of ${lastSegment(identityId)}` : ''}: ${subject ?? claimsMatchingExpression ?? 'no subject'}`,
    node: nodeId.federated(id),
  }),
  appRoleAssignments: ({ principalId, appRoleId, resourceId, resourceName }, index) => ({
    name: `${index.directory.principals.get(resourceId)?.appRoles?.find(({ id }) => id === appRoleId)?.value ?? appRoleId} of ${resourceName ?? holderName(index, resourceId)} for ${holderName(index, principalId)}`,
    node: holderNode(index, principalId),
  }),
  directoryRoleAssignments: ({ principalId, roleName, roleTemplateId }, index) => ({
    name: `${roleName ?? roleTemplateId} for ${holderName(index, principalId)}`,
    node: holderNode(index, principalId),
  }),
  cosmosRoleAssignments: ({ principalId, scope }, index) => ({
    name: `data role for ${holderName(index, principalId)} at ${lastSegment(scope)}`,
    node: holderNode(index, principalId),
  }),
  cosmosRoleDefinitions: ({ name, account }) => ({ name: `${name} of ${lastSegment(account)}` }),
  databaseAdministrators: ({ name, server }) => ({
    name: `${name} of ${lastSegment(server)}`,
    node: nodeId.target(server),
  }),
  activityEvents: ({ operation, caller, resourceId, at }, index) => ({
    name: `${operation} on ${lastSegment(resourceId)} by ${caller ? holderName(index, caller as PrincipalId) : 'somebody'}, ${at}`,
  }),
  lastSignIns: ({ id }, index) => ({
    name: index.identities.all.find(({ clientId }) => clientId === id)?.name ?? id,
  }),
}

/** What a fact is called, by what is known in the snapshot that it is in. */
export function factWords<K extends FactKind>(kind: K, fact: Fact<K>, index: TenantIndex): FactWords {
  const say = words[kind] as ((fact: Fact<K>, index: TenantIndex) => FactWords) | undefined
  return say?.(fact, index) ?? { name: lastSegment(fact.id as ScopeId) }
}
