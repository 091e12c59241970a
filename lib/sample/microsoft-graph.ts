import { graphTime, guid, principalOf } from './names.ts'

/** Microsoft Graph itself has the same client id in every tenant, and another object id in each. */
const graphAppId = '00000003-0000-0000-c000-000000000000'
const graphName = 'Microsoft Graph'

/** Application permissions of Microsoft Graph (https://learn.microsoft.com/graph/permissions-reference). */
const permissions = {
  'Mail.Send': 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  'AppRoleAssignment.ReadWrite.All': '06b708a9-e830-4db3-a914-8e69da51d44f',
} as const

/** Who was given which of them. */
const given: readonly [principal: string, permission: keyof typeof permissions][] = [
  ['logic-passenger-mail-prod', 'Mail.Send'],
  ['aa-joiners-leavers-shared', 'User.Read.All'],
  // Whoever has this one may give itself every other one.
  ['aa-joiners-leavers-shared', 'AppRoleAssignment.ReadWrite.All'],
  ['sql-booking-prod', 'Directory.Read.All'],
]

export function graphPrincipalRow() {
  return {
    id: principalOf(graphName),
    appId: graphAppId,
    displayName: graphName,
    appDisplayName: graphName,
    servicePrincipalType: 'Application',
    appOwnerOrganizationId: guid('tenant of the cloud itself'),
    accountEnabled: true,
    alternativeNames: [],
    appRoles: Object.entries(permissions).map(([value, id]) => ({
      id,
      value,
      displayName: value,
      isEnabled: true,
      origin: 'Application',
      allowedMemberTypes: ['Application'],
    })),
    createdDateTime: graphTime(2000),
    servicePrincipalNames: [graphAppId],
    tags: [],
  }
}

/** As Graph answers `/servicePrincipals/{Microsoft Graph}/appRoleAssignedTo`. */
export function appRoleAssignmentRows() {
  return given.map(([name, permission]) => ({
    id: guid(`app role ${name} ${permission}`),
    appRoleId: permissions[permission],
    createdDateTime: graphTime(200),
    deletedDateTime: null,
    principalDisplayName: name,
    principalId: principalOf(name),
    principalType: 'ServicePrincipal',
    resourceDisplayName: graphName,
    resourceId: principalOf(graphName),
  }))
}

/** Template ids of Microsoft Entra's roles are the same in every tenant. */
const directoryRoles = {
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'Directory Readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
} as const

const holders: readonly [principal: string, role: keyof typeof directoryRoles][] = [
  ['aa-joiners-leavers-shared', 'User Administrator'],
  ['sql-tides-prod', 'Directory Readers'],
]

/** As Graph answers `/roleManagement/directory/roleAssignments?$expand=roleDefinition`. */
export function directoryRoleAssignmentRows() {
  return holders.map(([name, role]) => ({
    id: guid(`directory role ${name}`),
    principalId: principalOf(name),
    directoryScopeId: '/',
    roleDefinitionId: directoryRoles[role],
    roleDefinition: {
      id: directoryRoles[role],
      displayName: role,
      isBuiltIn: true,
      isEnabled: true,
      templateId: directoryRoles[role],
    },
  }))
}

/** As Graph answers `/directoryRoles?$expand=members`: the older way to ask, here for the one role of a person. */
export function directoryRoleRows() {
  const name = 'Liv Strand'
  const role = 'Global Administrator'
  return [
    {
      id: guid(`activated ${role}`),
      displayName: role,
      roleTemplateId: directoryRoles[role],
      members: [{ '@odata.type': '#microsoft.graph.user', id: principalOf(name), displayName: name }],
    },
  ]
}
