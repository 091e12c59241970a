import type { Facts } from '#lib/model/facts.ts'
import type { Directory } from './azure-tenant.ts'
import { mappedRows } from './rows.ts'

/** Client ids by principal: said by user-assigned identities themselves, made up for the others. */
export function clientsOf(facts: Facts): Map<string, string> {
  const clients = new Map<string, string>()
  for (const { settings, wears } of facts.resources) {
    if (typeof settings?.principalId === 'string') clients.set(settings.principalId, String(settings.clientId))
    for (const { how, principalId } of wears ?? [])
      if (how === 'system' && principalId) clients.set(principalId, principalId.replace(/^\w{8}/, '0000000b'))
  }
  return clients
}

/** Managed identities and the groups that they are in. */
export function generatedDirectory(facts: Facts, clients: Map<string, string>): Directory {
  const homes = facts.resources.flatMap(({ id, name, wears, settings }) => {
    const principalId =
      typeof settings?.principalId === 'string'
        ? settings.principalId
        : wears?.find(({ how }) => how === 'system')?.principalId
    return principalId ? [{ id, name, principalId, explicit: settings?.principalId !== undefined }] : []
  })
  return {
    users: [],
    groups: mappedRows(facts.groupMemberships, ({ id, memberIds }) => ({
      id,
      displayName: `Group ${id.slice(-6)}`,
      securityEnabled: true,
      groupTypes: [],
      members: memberIds.map((member) => ({ '@odata.type': '#microsoft.graph.servicePrincipal', id: member })),
    })),
    servicePrincipals: mappedRows(homes, ({ id, name, principalId, explicit }) => ({
      id: principalId,
      appId: clients.get(principalId),
      displayName: name,
      servicePrincipalType: 'ManagedIdentity',
      accountEnabled: true,
      alternativeNames: [`isExplicit=${explicit ? 'True' : 'False'}`, id],
      createdDateTime: '2026-01-05T08:00:00Z',
      tags: [],
    })),
    deletedServicePrincipals: [],
    applications: [],
    appRoleAssignments: [],
    directoryRoleAssignments: [],
    directoryRoleDefinitions: [],
    directoryRoleEligibilities: [],
    signInActivities: [],
  }
}
