import { holders } from './directory.ts'
import type { Grant } from './grant.ts'
import { daysBefore, guid, principalOf, tenantId } from './names.ts'
import { roleId, shownRoleName } from './roles.ts'

/** The same role assignment as three of Azure's doors give it out. */
export interface Assignment {
  grant: Grant
  id: string
  name: string
  principalId: string
  principalType: string
  shownName: string
  subscription: string
  createdOn: string
  createdBy: string
}

export function assignments(grants: Grant[]): Assignment[] {
  const known = holders()
  return grants.map((grant) => {
    const holder = known.get(grant.to)
    if (!holder) throw new Error(`\`${grant.to}\` is nobody in the sample`)
    const name = guid(`assignment ${grant.to} ${grant.role} ${grant.at}`)
    return {
      grant,
      ...holder,
      name,
      id: `${grant.at === '/' ? '' : grant.at}/providers/Microsoft.Authorization/roleAssignments/${name}`,
      subscription: /^\/subscriptions\/([^/]+)/.exec(grant.at)?.[1] ?? '',
      createdOn: daysBefore(grant.daysAgo ?? 800),
      createdBy: principalOf('Anton Brekke'),
    }
  })
}

const definitionPath = '/providers/Microsoft.Authorization/roleDefinitions/'

/** Azure Resource Manager: `GET …/roleAssignments`. */
export function armRow({ grant, ...assignment }: Assignment) {
  return {
    properties: {
      roleDefinitionId: `${subscriptionPath(assignment)}${definitionPath}${roleId(grant.role)}`,
      principalId: assignment.principalId,
      principalType: assignment.principalType,
      scope: grant.at,
      condition: grant.condition ?? null,
      conditionVersion: grant.condition ? '2.0' : null,
      ...times(assignment),
      delegatedManagedIdentityResourceId: null,
      description: grant.description ?? null,
    },
    id: assignment.id,
    type: 'Microsoft.Authorization/roleAssignments',
    name: assignment.name,
  }
}

/** The Azure CLI: `az role assignment list --all`, which puts everything on one level and adds names. */
export function cliRow({ grant, ...assignment }: Assignment) {
  const resourceGroup = /\/resourceGroups\/([^/]+)/.exec(grant.at)?.[1]
  return {
    condition: grant.condition ?? null,
    conditionVersion: grant.condition ? '2.0' : null,
    ...times(assignment),
    delegatedManagedIdentityResourceId: null,
    description: grant.description ?? null,
    id: assignment.id,
    name: assignment.name,
    principalId: assignment.principalId,
    principalName: assignment.shownName,
    principalType: assignment.principalType,
    ...(resourceGroup ? { resourceGroup } : {}),
    roleDefinitionId: `${subscriptionPath(assignment)}${definitionPath}${roleId(grant.role)}`,
    roleDefinitionName: shownRoleName(grant.role),
    scope: grant.at,
    type: 'Microsoft.Authorization/roleAssignments',
  }
}

/** Resource Graph: `authorizationresources`, whose role ids have another prefix and other case. */
export function resourceGraphRow({ grant, ...assignment }: Assignment) {
  return {
    id: assignment.id,
    name: assignment.name,
    type: 'microsoft.authorization/roleassignments',
    tenantId,
    subscriptionId: assignment.subscription,
    properties: {
      principalId: assignment.principalId,
      principalType: assignment.principalType,
      roleDefinitionId: `/providers/Microsoft.Authorization/RoleDefinitions/${roleId(grant.role)}`,
      scope: grant.at,
      ...(grant.condition ? { condition: grant.condition, conditionVersion: '2.0' } : {}),
      ...times(assignment),
      ...(grant.description ? { description: grant.description } : {}),
    },
  }
}

const subscriptionPath = ({ subscription }: { subscription: string }) =>
  subscription ? `/subscriptions/${subscription}` : ''

const times = ({ createdOn, createdBy }: { createdOn: string; createdBy: string }) => ({
  createdBy,
  createdOn,
  updatedBy: createdBy,
  updatedOn: createdOn,
})
