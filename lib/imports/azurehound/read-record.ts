import { builtInRoleFact } from '#lib/facts/built-in-role-fact.ts'
import { readAppRoleAssignment, readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryRoleAssignmentFactOf } from '#lib/facts/directory-role-assignment-fact.ts'
import type { FactSink } from '#lib/facts/fact-sink.ts'
import { federatedCredentialFactOf } from '#lib/facts/federated-credential-fact.ts'
import { directoryIdsOf } from '#lib/facts/fields.ts'
import { readManagementGroup } from '#lib/facts/management-group-facts.ts'
import { resourceFactOf } from '#lib/facts/resource-fact.ts'
import { resourceGroupFactOf } from '#lib/facts/resource-group-fact.ts'
import { roleAssignmentFactOf } from '#lib/facts/role-assignment-fact.ts'
import { subscriptionFactOf } from '#lib/facts/subscription-fact.ts'
import { principalId } from '#lib/model/guid.ts'
import { lastSegment, resourceTypeOf, type ScopeId, scopeId } from '#lib/model/scope.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import { type ListedRoles, noteListed } from './role-coverage.ts'
import { spelled, spelledName } from './spelled.ts'

type Fields = Record<string, unknown>

/** Where a record goes: its facts, and how far role assignments were listed. */
export interface RecordSink {
  facts: FactSink
  listed: ListedRoles
}

const resource: Reader = (data, { facts }) => facts.add('resources', resourceFactOf(resourceRow(data)))
const directory =
  (type: string): Reader =>
  (data, { facts }) =>
    readDirectoryObject({ '@odata.type': `#microsoft.graph.${type}`, ...withSpelledName(data) }, facts)

type Reader = (data: Fields, into: RecordSink) => void

const readers = new Map<string, Reader>([
  ['AZTenant', () => undefined],
  ['AZManagementGroup', readGroup],
  ['AZManagementGroupDescendant', readDescendant],
  ['AZSubscription', readSubscription],
  ['AZResourceGroup', (data, { facts }) => facts.add('resourceGroups', resourceGroupFactOf(withSpelledId(data)))],
  ['AZVM', resource],
  ['AZVMScaleSet', resource],
  ['AZWebApp', resource],
  ['AZFunctionApp', resource],
  ['AZLogicApp', resource],
  ['AZAutomationAccount', resource],
  ['AZContainerRegistry', resource],
  ['AZManagedCluster', resource],
  ['AZStorageAccount', resource],
  ['AZKeyVault', resource],
  // A part of what the vault itself says.
  ['AZKeyVaultAccessPolicy', () => undefined],
  ['AZUser', directory('user')],
  ['AZGroup', directory('group')],
  ['AZDevice', directory('device')],
  ['AZApp', directory('application')],
  ['AZServicePrincipal', readServicePrincipal],
  ['AZGroupMember', readMembers],
  // Its name comes with what assigns it: ids of built-in roles are known.
  ['AZRole', () => undefined],
  ['AZRoleAssignment', readDirectoryRoles],
  ['AZAppRoleAssignment', (data, { facts }) => readAppRoleAssignment(data, facts)],
  ['AZFederatedIdentityCredential', readFederated],
])

/** Records of role assignments: at every scope that AzureHound knows, of three strong roles or of all. */
const roleRecord =
  /^AZ(?:Subscription|ResourceGroup|ManagementGroup|KeyVault|VM|VMScaleSet|WebApp|FunctionApp|LogicApp|AutomationAccount|ContainerRegistry|ManagedCluster|StorageAccount)(?:(RoleAssignment)|Owner|UserAccessAdmin|Contributor|KVContributor|AdminLogin|AvereContributor|VMContributor)$/

export const isRecordKind = (kind: string) => readers.has(kind) || roleRecord.test(kind)

/** Adds what one record of AzureHound states. @throws zod's error where something needed is missing */
export function readRecord(kind: string, data: Fields, into: RecordSink): void {
  const reader = readers.get(kind)
  if (reader) reader(data, into)
  else readRoles(data, roleRecord.exec(kind)?.[1] !== undefined, into)
}

const withSpelledId = (data: Fields): Fields =>
  typeof data.id === 'string' ? { ...data, id: spelled(data.id, textOf(data.type), textOf(data.name)) } : data

const withSpelledName = (data: Fields): Fields => ({
  ...data,
  displayName: spelledName(textOf(data.displayName), textOf(data.appDisplayName)),
})

function readGroup(data: Fields, { facts, listed }: RecordSink): void {
  readManagementGroup(withSpelledId(data), facts)
  noteListed(listed, scopeId(String(data.id)), 'none')
}

function readDescendant(data: Fields, { facts }: RecordSink): void {
  const row = withSpelledId(data)
  if (/subscriptions$/i.test(textOf(row.type) ?? '')) facts.add('subscriptions', subscriptionFactOf(row))
  else readManagementGroup(row, facts)
}

function readSubscription(data: Fields, { facts, listed }: RecordSink): void {
  const fact = subscriptionFactOf(withSpelledId(data))
  facts.add('subscriptions', fact)
  noteListed(listed, fact.id, 'none')
}

/**
 * AzureHound decodes a few properties only, and leaves out what is false: they are taken where they are known to be whole.
 */
function resourceRow(data: Fields): Fields {
  const { name, kind, location, tags, identity } = data
  const id = String(data.id ?? '')
  const type = textOf(data.type) ?? resourceTypeOf(scopeId(id))
  const row = { id: spelled(id, type, textOf(name)), name, type, kind, location, tags }
  const properties = objectOf(data.properties)
  if (/^microsoft\.keyvault\/vaults$/i.test(type ?? '')) {
    const { accessPolicies, enableRbacAuthorization = false, vaultUri, tenantId } = properties
    return {
      ...row,
      properties: { accessPolicies: listOf(accessPolicies), enableRbacAuthorization, vaultUri, tenantId },
    }
  }
  return { ...row, identity: objectOf(identity) }
}

/**
 * A system-assigned identity names the resource that it was made on, also where AzureHound lists no such resources: that
 * one is known by name, with this identity on it.
 */
function readServicePrincipal(data: Fields, { facts }: RecordSink): void {
  const names = listOf(data.alternativeNames).flatMap((name) => textOf(name) ?? [])
  const home = names.find((name) => name.startsWith('/'))
  const displayName = spelledName(textOf(data.displayName), textOf(data.appDisplayName), home && lastSegment(home))
  readDirectoryObject({ '@odata.type': '#microsoft.graph.servicePrincipal', ...data, displayName }, facts)
  const isSystem = names.some((name) => /^isExplicit=false$/i.test(name))
  const type = home === undefined ? undefined : resourceTypeOf(scopeId(home))
  if (home === undefined || type === undefined || !isSystem) return
  facts.add('resources', resourceFactOf({ id: home, type, identity: { principalId: data.id } }))
}

function readMembers(data: Fields, { facts }: RecordSink): void {
  const members = listOf(data.members).map((entry) => objectOf(entry).member)
  facts.add('groupMemberships', {
    id: principalId(String(data.groupId)),
    memberIds: directoryIdsOf(members),
    complete: true,
  })
  for (const member of members) readDirectoryObject(member, facts)
}

function readDirectoryRoles(data: Fields, { facts }: RecordSink): void {
  for (const assignment of listOf(data.roleAssignments))
    facts.add('directoryRoleAssignments', directoryRoleAssignmentFactOf(assignment))
}

function readFederated(data: Fields, { facts }: RecordSink): void {
  for (const entry of listOf(data.fics)) {
    const { fic, appId } = objectOf(entry)
    facts.add('federatedCredentials', federatedCredentialFactOf(fic, textOf(appId) ?? textOf(data.appId)))
  }
}

function readRoles(data: Fields, isEveryRole: boolean, { facts, listed }: RecordSink): void {
  const found = assignmentsIn(data)
  for (const value of found) {
    const assignment = roleAssignmentFactOf(spelledAssignment(value))
    const role = builtInRoleFact(assignment.roleId)
    if (role) facts.add('roleDefinitions', role)
    facts.add('roleAssignments', { ...assignment, ...(role && { roleName: role.name }) })
  }
  const scope = Object.values(data).find((value): value is string => typeof value === 'string' && value.startsWith('/'))
  if (scope !== undefined) noteListed(listed, scopeId(scope), isEveryRole ? 'all' : 'strongest')
}

/** What lists them names the list and its entries by the role: they are told by their own type. */
function assignmentsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(assignmentsIn)
  const object = objectOf(value)
  if (/^microsoft\.authorization\/roleassignments$/i.test(textOf(object.type) ?? '')) return [object]
  return Object.values(object).flatMap((inner) => (typeof inner === 'object' ? assignmentsIn(inner) : []))
}

function spelledAssignment(value: Fields): Fields {
  const properties = objectOf(value.properties)
  const scope = textOf(properties.scope)
  return scope === undefined ? value : { ...value, properties: { ...properties, scope: scopeAsIn(value.id, scope) } }
}

/** The assignment's id is spelled as in Azure and begins with its scope. */
function scopeAsIn(id: unknown, scope: string): string {
  const start = String(id).slice(0, scope.length)
  return (scopeId(start) as ScopeId) === scopeId(scope) ? start : spelled(scope)
}
