import type { Fact, Facts, Resource, RoleAssignment, Wear } from '#lib/model/facts.ts'
import { lastSegment, subscriptionIdOf } from '#lib/model/scope.ts'
import { generatedTenant as generatedFacts, type TenantSize } from '../../bench/generated-tenant.ts'
import type { AzureTenant } from './azure-tenant.ts'
import { blank, generatedContainers, generatedTenantId } from './generated-containers.ts'
import { clientsOf, generatedDirectory } from './generated-directory.ts'
import { madeRows, mappedRows, type Row, type Rows } from './rows.ts'

const createdOn = '2026-01-05T08:00:00.000Z'

/** A tenant of any size, the same every time. Rows are made when they are asked for: only the facts are in memory. */
export function generatedTenant(size: TenantSize): AzureTenant {
  const facts = generatedFacts(size)
  const roleGuids = new Map(facts.roleDefinitions.map(({ id }, index) => [id, guid(6, index)]))
  const clients = clientsOf(facts)
  return {
    tenantId: generatedTenantId,
    displayName: `Generated tenant of ${size.resources.toLocaleString('en')} resources`,
    containers: generatedContainers(facts),
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
    directory: generatedDirectory(facts, clients),
  }
}

const guid = (kind: number, number: number) =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

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
    properties: { provisioningState: 'Succeeded', ...(settings && { tenantId: generatedTenantId, ...settings }) },
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
    ...(system && { principalId: system.principalId, tenantId: generatedTenantId }),
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
