import { scopeId } from '../../../model/scope.ts'
import type { TenantIndex } from '../../tenant/tenant-index.ts'
import type { Door } from '../door.ts'

export const applicationPermission: Door = {
  id: 'application-permission',
  label: 'application permission',
  title: 'Application permissions of Microsoft Graph and other APIs',
  description:
    'An application permission (app role) lets an identity call an API as itself, with no user signed in. On Microsoft Graph some of them read or change the whole directory, and two of them lead to any other.',
  reference: 'https://learn.microsoft.com/graph/permissions-reference',
  targets: [],
  // Those of a group are for its direct members.
  nested: false,
  entries(index) {
    const names = permissionNames(index)
    return index.facts.appRoleAssignments.map(({ id, principalId, resourceId, resourceName, appRoleId }) => ({
      id: scopeId(`/approles/${id}`),
      principal: principalId,
      outside: { id: resourceId, name: resourceName ?? index.directory.nameOf(resourceId) },
      gives: names.get(`${resourceId} ${appRoleId}`) ?? wellKnown.get(appRoleId) ?? appRoleId,
      ...(resourceName === 'Microsoft Graph' || wellKnown.has(appRoleId) ? {} : { custom: true }),
    }))
  },
}

/** The API itself says what its permissions are called. */
const permissionNames = (index: TenantIndex) =>
  new Map(
    index.facts.principals.flatMap(({ id, appRoles = [] }) =>
      appRoles.map((role) => [`${id} ${role.id}`, role.value] as const),
    ),
  )

/** Ids of Microsoft Graph's are the same in every tenant; these lead to all others, or are every API's default. */
const wellKnown = new Map([
  ['00000000-0000-0000-0000-000000000000', 'default access'],
  ['06b708a9-e830-4db3-a914-8e69da51d44f', 'AppRoleAssignment.ReadWrite.All'],
  ['9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8', 'RoleManagement.ReadWrite.Directory'],
  ['1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9', 'Application.ReadWrite.All'],
  ['18a4783c-866b-4cc7-a460-3d5e5662c884', 'Application.ReadWrite.OwnedBy'],
  ['19dbc75e-c2e2-444c-a770-ec69d8559fc7', 'Directory.ReadWrite.All'],
])
