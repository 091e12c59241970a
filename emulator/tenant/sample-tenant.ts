import { applicationRows } from '#lib/sample/applications.ts'
import { armRow, assignments } from '#lib/sample/assignment-formats.ts'
import { containerRows } from '#lib/sample/containers.ts'
import { cosmosRoleAssignmentRows, cosmosRoleDefinitionRows } from '#lib/sample/cosmos-roles.ts'
import { databaseAdministratorRows } from '#lib/sample/database-administrators.ts'
import { deletedServicePrincipalRows, servicePrincipalRows } from '#lib/sample/directory.ts'
import { federatedCredentialRows } from '#lib/sample/federation.ts'
import { grants } from '#lib/sample/grants.ts'
import { appRoleAssignmentRows, directoryRoleAssignmentRows, directoryRoleRows } from '#lib/sample/microsoft-graph.ts'
import { denyAssignmentRows, eligibleRows } from '#lib/sample/other-assignments.ts'
import { groupRows, userRows } from '#lib/sample/people.ts'
import { policyRows } from '#lib/sample/policies.ts'
import { resourceRows } from '#lib/sample/resources.ts'
import { roleDefinitionRows } from '#lib/sample/roles.ts'
import { sampleTenant as named } from '#lib/sample/sample-exports.ts'
import type { AzureTenant, Directory } from './azure-tenant.ts'
import { roleAssignmentEvents } from './role-assignment-events.ts'
import type { Row } from './rows.ts'
import { signInActivitiesOf } from './sign-in-activities.ts'

/** The invented tenant that ships with the product, as Azure itself would answer for it. */
export function sampleTenant(): AzureTenant {
  const roleAssignments = rowsOf(assignments(grants()).map(armRow))
  return {
    tenantId: named.tenantId,
    displayName: named.name,
    containers: rowsOf(containerRows()),
    resources: rowsOf(resourceRows()),
    policyAssignments: rowsOf(policyRows()),
    roleAssignments,
    roleDefinitions: rowsOf(roleDefinitionRows()),
    denyAssignments: rowsOf(denyAssignmentRows()),
    roleEligibilityScheduleInstances: rowsOf(eligibleRows()),
    roleAssignmentScheduleInstances: [],
    federatedCredentials: rowsOf(federatedCredentialRows()),
    children: rowsOf([
      ...cosmosRoleAssignmentRows().map(unflattened),
      ...cosmosRoleDefinitionRows(),
      ...databaseAdministratorRows(),
    ]),
    activityEvents: roleAssignmentEvents(roleAssignments, named.tenantId),
    directory: directory(),
  }
}

function directory(): Directory {
  const servicePrincipals = rowsOf(servicePrincipalRows())
  const roleAssignments = [...directoryRoleAssignmentRows(), ...memberRoleAssignments()]
  return {
    users: rowsOf(userRows()),
    groups: rowsOf(groupRows()),
    servicePrincipals,
    deletedServicePrincipals: rowsOf(deletedServicePrincipalRows()),
    applications: rowsOf(applicationRows()),
    appRoleAssignments: rowsOf(appRoleAssignmentRows()),
    directoryRoleAssignments: rowsOf(roleAssignments.map(({ roleDefinition: _, ...assignment }) => assignment)),
    directoryRoleDefinitions: [
      ...new Map(roleAssignments.map(({ roleDefinition }) => [roleDefinition.id, roleDefinition])).values(),
    ],
    directoryRoleEligibilities: [],
    signInActivities: signInActivitiesOf(servicePrincipals, named.takenAt),
  }
}

/** The export has them as the Azure CLI prints them; Resource Manager has most of it in `properties`. */
const unflattened = ({ id, name, type, principalId, roleDefinitionId, scope }: CosmosRow) => ({
  id,
  name,
  type,
  properties: { principalId, roleDefinitionId, scope },
})
type CosmosRow = ReturnType<typeof cosmosRoleAssignmentRows>[number]

/** The exports have these by the older way to ask, from the role's side; Graph knows them by both ways. */
function memberRoleAssignments() {
  return directoryRoleRows().flatMap(({ id, displayName, roleTemplateId, members }) =>
    members.map((member) => ({
      id: `${id}-${member.id.slice(0, 8)}`,
      principalId: member.id,
      directoryScopeId: '/',
      roleDefinitionId: roleTemplateId,
      roleDefinition: { id: roleTemplateId, displayName, isBuiltIn: true, isEnabled: true, templateId: roleTemplateId },
    })),
  )
}

const rowsOf = (rows: readonly { id: string }[]) => rows as readonly Row[]
