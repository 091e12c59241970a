import type { Fact, Facts, Resource, RoleAssignment, Wear } from '#lib/model/facts.ts'
import { lastSegment, managementGroupScope, type ScopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import { generatedTenant as generatedFacts, type TenantSize } from '../../bench/generated-tenant.ts'
import type { AzureTenant, Directory } from './azure-tenant.ts'
import { madeRows, mappedRows, type Row, type Rows } from './rows.ts'

const tenantId = '00000001-0000-4000-8000-00000000beef'
const createdOn = '2026-01-05T08:00:00.000Z'

/** A tenant of any size, the same every time. Rows are made when they are asked for: only the facts are in memory. */
export function generatedTenant(size: TenantSize): AzureTenant {
  const facts = generatedFacts(size)
  const roleGuids = new Map(facts.roleDefinitions.map(({ id }, index) => [id, guid(6, index)]))
  const clients = clientsOf(facts)
  return {
    tenantId,
    displayName: `Generated tenant of ${size.resources.toLocaleString('en')} resources`,
    containers: containers(facts),
    resources: mappedRows(facts.resources, (resource) => resourceRow(resource, clients)),
    policyAssignments: [],
    roleAssignments: mappedRows(facts.roleAssignments, (one) => roleAssignmentRow(one, roleGuids.get(one.roleId)!)),
    roleDefinitions: mappedRows(facts.roleDefinitions, (one) => roleDefinitionRow(one, roleGuids.get(one.id)!)),
    denyAssignments: [],
    roleEligibilityScheduleInstances: [],
    roleAssignmentScheduleInstances: [],
    federatedCredentials: federatedCredentials(facts),
    children: [],
    activityEvents: [],
    directory: directory(facts, clients),
  }
}

const guid = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

/** Client ids by principal: said by user-assigned identities themselves, made up for the others. */
function clientsOf(facts: Facts): Map<string, string> {
  const clients = new Map<string, string>()
  for (const { settings, wears } of facts.resources) {
    if (typeof settings?.principalId === 'string') clients.set(settings.principalId, String(settings.clientId))
    for (const { how, principalId } of wears ?? [])
      if (how === 'system' && principalId) clients.set(principalId, principalId.replace(/^\w{8}/, '0000000b'))
  }
  return clients
}

const blank = {
  tenantId,
  kind: '',
  location: '',
  resourceGroup: '',
  subscriptionId: '',
  managedBy: '',
  sku: null,
  plan: null,
  tags: {},
  identity: null,
  zones: null,
  extendedLocation: null,
}

function containers(facts: Facts): Rows {
  const groups = facts.managementGroups
  const shownChain = (scopes: ScopeId[]) =>
    scopes.map((scope) => ({ name: lastSegment(scope), displayName: lastSegment(scope) }))
  const managementGroup = ({ name, parent }: Fact<'managementGroups'>): Row => {
    const chain = parent && parent !== '/' ? shownChain([parent]) : []
    return {
      ...blank,
      id: `/providers/Microsoft.Management/managementGroups/${name}`,
      name,
      type: 'microsoft.management/managementgroups',
      properties: {
        displayName: name,
        tenantId,
        details: {
          parent: chain[0] ? { id: managementGroupScope(chain[0].name), ...chain[0] } : null,
          managementGroupAncestorsChain: chain,
        },
      },
    }
  }
  const subscription = ({ id, name, ancestors = [] }: Fact<'subscriptions'>): Row => ({
    ...blank,
    id,
    name,
    type: 'microsoft.resources/subscriptions',
    subscriptionId: lastSegment(id),
    properties: { managementGroupAncestorsChain: shownChain(ancestors), state: 'Enabled' },
  })
  const resourceGroup = ({ id, name }: Fact<'resourceGroups'>): Row => ({
    ...blank,
    id,
    name,
    type: 'microsoft.resources/subscriptions/resourcegroups',
    location: 'westeurope',
    resourceGroup: name,
    subscriptionId: subscriptionIdOf(id)!,
    properties: { provisioningState: 'Succeeded' },
  })
  return [
    ...groups.map(managementGroup),
    ...facts.subscriptions.map(subscription),
    ...facts.resourceGroups.map(resourceGroup),
  ]
}

function resourceRow({ id, name, type, settings, wears = [] }: Resource, clients: Map<string, string>): Row {
  return {
    ...blank,
    id,
    name,
    type,
    location: 'westeurope',
    resourceGroup: id.split('/')[4]!,
    subscriptionId: subscriptionIdOf(id)!,
    tags: { environment: 'generated' },
    properties: { provisioningState: 'Succeeded', ...(settings && { tenantId, ...settings }) },
    identity: identityBlock(wears, clients),
  }
}

function identityBlock(wears: Wear[], clients: Map<string, string>) {
  if (wears.length === 0) return null
  const system = wears.find(({ how }) => how === 'system')
  const users = wears.filter(({ how }) => how === 'user')
  const reference = ({ identityId, principalId }: Wear) => [
    identityId,
    { principalId, clientId: clients.get(principalId ?? '') },
  ]
  return {
    type: [system && 'SystemAssigned', users.length > 0 && 'UserAssigned'].filter(Boolean).join(', '),
    ...(system && { principalId: system.principalId, tenantId }),
    ...(users.length > 0 && { userAssignedIdentities: Object.fromEntries(users.map(reference)) }),
  }
}

const definitionPath = '/providers/Microsoft.Authorization/roleDefinitions/'

function roleAssignmentRow({ id, scope, principalId, condition }: RoleAssignment, role: string): Row {
  const name = guid(7, Number(lastSegment(id)))
  return {
    properties: {
      roleDefinitionId: `${subscriptionIdOf(scope) ? `/subscriptions/${subscriptionIdOf(scope)}` : ''}${definitionPath}${role}`,
      principalId,
      principalType: principalId.startsWith('00000005') ? 'Group' : 'ServicePrincipal',
      scope,
      condition: condition ?? null,
      conditionVersion: condition ? '2.0' : null,
      createdOn,
      updatedOn: createdOn,
      createdBy: guid(8, 0),
      updatedBy: guid(8, 0),
      delegatedManagedIdentityResourceId: null,
      description: null,
    },
    id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    type: 'Microsoft.Authorization/roleAssignments',
    name,
  }
}

const roleDefinitionRow = ({ name, permissions }: Fact<'roleDefinitions'>, role: string): Row => ({
  properties: {
    roleName: name,
    type: 'BuiltInRole',
    description: name,
    assignableScopes: ['/'],
    permissions,
    createdOn,
    updatedOn: createdOn,
    createdBy: null,
    updatedBy: null,
  },
  id: `${definitionPath}${role}`,
  type: 'Microsoft.Authorization/roleDefinitions',
  name: role,
})

/** Every tenth user-assigned identity may be become from outside. */
function federatedCredentials({ resources }: Facts): Rows {
  const identities = resources.filter(({ type }) => type === 'microsoft.managedidentity/userassignedidentities')
  return madeRows(Math.ceil(identities.length / 10), (index) => ({
    id: `${identities[index * 10]!.id}/federatedIdentityCredentials/github`,
    name: 'github',
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
    properties: {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: `repo:generated/app-${index}:ref:refs/heads/main`,
      audiences: ['api://AzureADTokenExchange'],
    },
  }))
}

function directory(facts: Facts, clients: Map<string, string>): Directory {
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
