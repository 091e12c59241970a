import type { Call } from '../call.ts'
import { eachOf, type Row } from '../tenant/rows.ts'
import { collection } from './collection.ts'
import { directoryObjects, typed } from './directory-objects.ts'
import type { GraphRoute } from './graph-route.ts'

const needs = ['RoleManagement.Read.Directory', 'RoleManagement.Read.All', 'Directory.Read.All']
const prefix = '^/rolemanagement/directory'

export const roleManagement: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: new RegExp(`${prefix}/roleassignments$`),
    needs,
    answer: (call) =>
      collection(call, call.azure.tenant.directory.directoryRoleAssignments, {
        context: 'roleManagement/directory/roleAssignments',
        expand: expansions(call),
      }),
  },
  {
    method: 'GET',
    path: new RegExp(`${prefix}/roledefinitions$`),
    needs,
    answer: (call) =>
      collection(call, call.azure.tenant.directory.directoryRoleDefinitions, {
        context: 'roleManagement/directory/roleDefinitions',
      }),
  },
  {
    method: 'GET',
    path: new RegExp(`${prefix}/roleeligibilityscheduleinstances$`),
    needs: ['RoleEligibilitySchedule.Read.Directory', 'RoleManagement.Read.All', 'RoleManagement.Read.Directory'],
    answer: (call) =>
      collection(call, call.azure.tenant.directory.directoryRoleEligibilities, {
        context: 'roleManagement/directory/roleEligibilityScheduleInstances',
        expand: expansions(call),
      }),
  },
  {
    method: 'GET',
    path: /^\/directoryroles$/,
    needs,
    answer: (call) =>
      collection(call, activatedRoles(call), {
        context: 'directoryRoles',
        expand: { members: ({ members }) => members },
      }),
  },
]

const expansions = ({ azure: { tenant } }: Call) => ({
  roleDefinition: ({ roleDefinitionId }: Row) =>
    [...eachOf(tenant.directory.directoryRoleDefinitions)].find(({ id }) => id === roleDefinitionId) ?? null,
  principal({ principalId }: Row) {
    const found = directoryObjects(tenant.directory).get(String(principalId))
    return found ? typed(found) : null
  },
})

/** The older way to ask: each role that somebody holds in the whole tenant, with its holders. */
function activatedRoles({ azure: { tenant } }: Call): Row[] {
  const assignments = [...eachOf(tenant.directory.directoryRoleAssignments)]
  return [...eachOf(tenant.directory.directoryRoleDefinitions)].map(({ id, displayName }) => ({
    id,
    displayName,
    roleTemplateId: id,
    members: assignments
      .filter(({ roleDefinitionId, directoryScopeId }) => roleDefinitionId === id && directoryScopeId === '/')
      .flatMap(({ principalId }) => directoryObjects(tenant.directory).get(String(principalId)) ?? [])
      .map(typed),
  }))
}
