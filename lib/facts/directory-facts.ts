import { z } from 'zod'
import { principalId } from '#lib/model/guid.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import { directoryKindOf } from './directory-kind.ts'
import { directoryRoleAssignment } from './directory-role-assignment-fact.ts'
import type { FactSink } from './fact-sink.ts'
import { federatedCredentialFactOf } from './federated-credential-fact.ts'
import { compact, directoryIdsOf, neededText, optionalText, optionalTime, principalText } from './fields.ts'
import { applicationFactOf, principalFactOf } from './principal-fact.ts'

/** Adds what a Microsoft Graph object states: itself, and what was expanded into it. */
export function readDirectoryObject(value: unknown, into: FactSink): void {
  const kind = directoryKindOf(value)
  if (kind === undefined) return
  const object = objectOf(value)
  if (kind === 'application') {
    into.add('applications', applicationFactOf(object))
    for (const credential of listOf(object.federatedIdentityCredentials)) {
      into.add('federatedCredentials', federatedCredentialFactOf(credential, String(object.id)))
    }
  } else if (kind === 'directoryRole') readDirectoryRole(object, into)
  else {
    into.add('principals', principalFactOf(object, kind))
    if (kind === 'group' && Array.isArray(object.members)) readMembers(object, object.members, into)
  }
  for (const assignment of listOf(object.appRoleAssignments)) readAppRoleAssignment(assignment, into)
}

/** Graph expands 20 members of a group at most; a list that is cut off names the next page. */
const expandLimit = 20
const pageSizes = new Set([100, 999])

function readMembers(group: Record<string, unknown>, members: unknown[], into: FactSink): void {
  const memberIds = directoryIdsOf(members)
  const isExpanded = 'displayName' in group || 'securityEnabled' in group
  const isCut =
    textOf(group['members@odata.nextLink']) !== undefined ||
    (isExpanded ? memberIds.length === expandLimit : pageSizes.has(memberIds.length))
  into.add('groupMemberships', { id: principalId(String(group.id)), memberIds, complete: !isCut })
  for (const member of members) readDirectoryObject(member, into)
}

const roleSchema = z.object({ roleTemplateId: neededText, displayName: optionalText })

function readDirectoryRole(role: Record<string, unknown>, into: FactSink): void {
  const { roleTemplateId, displayName } = roleSchema.parse(role)
  for (const memberId of directoryIdsOf(role.members)) {
    into.add(
      'directoryRoleAssignments',
      directoryRoleAssignment({ principalId: memberId, roleTemplateId, roleName: displayName, directoryScope: '/' }),
    )
  }
  for (const member of listOf(role.members)) readDirectoryObject(member, into)
}

const appRoleAssignmentSchema = z.object({
  principalId: principalText,
  resourceId: principalText,
  appRoleId: neededText,
  resourceDisplayName: optionalText,
  createdDateTime: optionalTime,
})

export function readAppRoleAssignment(value: unknown, into: FactSink): void {
  const { principalId, resourceId, resourceDisplayName, createdDateTime, ...rest } =
    appRoleAssignmentSchema.parse(value)
  const appRoleId = rest.appRoleId.toLowerCase()
  into.add(
    'appRoleAssignments',
    compact({
      id: [principalId, resourceId, appRoleId].join('|'),
      principalId,
      resourceId,
      resourceName: resourceDisplayName,
      appRoleId,
      createdAt: createdDateTime,
    }),
  )
}
