import type { Rows } from './rows.ts'

/** All that the emulator knows of a tenant. Each list has its rows in the shape that is named; ids in any case. */
export interface AzureTenant {
  tenantId: string
  displayName: string
  /** As Resource Graph gives them: `resourcecontainers`, `resources`, `policyresources`. */
  containers: Rows
  resources: Rows
  policyAssignments: Rows
  /** As Azure Resource Manager gives them, whatever their scope. */
  roleAssignments: Rows
  roleDefinitions: Rows
  denyAssignments: Rows
  roleEligibilityScheduleInstances: Rows
  roleAssignmentScheduleInstances: Rows
  /** Of user-assigned identities, with everything that any API version gives. */
  federatedCredentials: Rows
  /** What Resource Manager lists below its parent alone: Batch pools, Cosmos DB role assignments and the like. */
  children: Rows
  activityEvents: Rows
  directory: Directory
}

/** As Microsoft Graph gives them. */
export interface Directory {
  users: Rows
  /** With their direct `members`. */
  groups: Rows
  servicePrincipals: Rows
  deletedServicePrincipals: Rows
  /** With their `federatedIdentityCredentials`. */
  applications: Rows
  appRoleAssignments: Rows
  directoryRoleAssignments: Rows
  directoryRoleDefinitions: Rows
  directoryRoleEligibilities: Rows
  signInActivities: Rows
}
