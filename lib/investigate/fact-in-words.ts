import { holderNode, nodeId, scopeWords } from '../graph/tenant/names.ts'
import type { Fact, FactKind } from '../model/facts.ts'
import { lastSegment } from '../model/scope.ts'
import type { TimelineEdge } from './timeline.ts'
import type { TimelineNames } from './timeline-names.ts'

interface FactWords {
  what: string
  /** The edge that it is in the graph. */
  edge?: Omit<TimelineEdge, 'change'>
}
type Words = { [K in FactKind]?: (fact: Fact<K>, names: TimelineNames) => FactWords }

const words: Words = {
  roleAssignments: ({ principalId, roleId, roleName, scope }, names) => {
    const role = names.index.roles.get(roleId)?.name ?? roleName ?? roleId
    const what = `${role} for ${names.name(principalId)} at ${scopeWords(names.index, scope)}`
    return { what, edge: { from: holderNode(names.index, principalId), to: nodeId.grant(roleId, scope), label: what } }
  },
  federatedCredentials: ({ id, name, identityId, subject }, names) => {
    const what = `The federated credential ${name}${identityId ? ` of ${lastSegment(identityId)}` : ''}${subject ? ` for ${subject}` : ''}`
    const identity = identityId && names.index.identities.byArmId.get(identityId)
    const to = identity ? nodeId.identity(identity) : `identity:${identityId}`
    return { what, ...(identityId ? { edge: { from: nodeId.federated(id), to, label: what } } : {}) }
  },
  resources: ({ name, type }) => ({ what: `${name} (${type})` }),
  principals: ({ id }, names) => ({ what: `The principal ${names.name(id)}` }),
  groupMemberships: ({ id }, names) => ({ what: `The members of ${names.name(id)}` }),
  appRoleAssignments: (one, names) => ({
    what: `An application permission on ${one.resourceName ?? names.name(one.resourceId)} for ${names.name(one.principalId)}`,
    edge: {
      from: holderNode(names.index, one.principalId),
      to: nodeId.outside(one.resourceId),
      label: 'application permission',
    },
  }),
  directoryRoleAssignments: ({ principalId, roleName, roleTemplateId }, names) => ({
    what: `The directory role ${roleName ?? roleTemplateId} for ${names.name(principalId)}`,
    edge: {
      from: holderNode(names.index, principalId),
      to: nodeId.outside('directory'),
      label: roleName ?? 'directory role',
    },
  }),
  cosmosRoleAssignments: ({ principalId, scope }, names) => ({
    what: `A Cosmos DB data role for ${names.name(principalId)} at ${lastSegment(scope)}`,
  }),
  databaseAdministrators: ({ name, server }) => ({ what: `${name} as administrator of ${lastSegment(server)}` }),
}

/** A fact in words; `undefined` for kinds of which nothing is told. */
export function factInWords(kind: FactKind, fact: Fact<FactKind>, names: TimelineNames): FactWords | undefined {
  const tell = words[kind] as ((fact: Fact<FactKind>, names: TimelineNames) => FactWords) | undefined
  return tell?.(fact, names)
}
