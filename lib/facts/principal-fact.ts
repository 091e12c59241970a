import { z } from 'zod'
import type { Application, Principal, PrincipalKind } from '#lib/model/facts.ts'
import { principalId } from '#lib/model/guid.ts'
import { foldAscii, scopeId } from '#lib/model/scope.ts'
import { listOf, objectOf, textOf } from '#lib/resources/json-value.ts'
import type { DirectoryKind } from './directory-kind.ts'
import { compact, neededText, optionalText, optionalTime } from './fields.ts'

const lower = optionalText.transform((text) => text?.toLowerCase())

const schema = z.object({
  id: neededText.transform(principalId),
  displayName: optionalText,
  userPrincipalName: optionalText,
  appId: lower,
  appOwnerOrganizationId: lower,
  servicePrincipalType: lower,
  createdDateTime: optionalTime,
  deletedDateTime: optionalTime,
})
const applicationSchema = z.object({
  id: neededText.transform(foldAscii),
  appId: neededText.transform(foldAscii),
  displayName: optionalText,
  createdDateTime: optionalTime,
})
const credentialSchema = z.object({
  displayName: optionalText,
  startDateTime: optionalTime,
  endDateTime: optionalTime,
})

/** A principal as Microsoft Graph gives it. */
export function principalFactOf(value: unknown, directoryKind: DirectoryKind): Principal {
  const object = objectOf(value)
  const { id, displayName, userPrincipalName, appId, ...rest } = schema.parse(object)
  const home = managedIdentityHome(object.alternativeNames, rest.servicePrincipalType === 'managedidentity')
  return compact({
    id,
    kind: home ? 'managedIdentity' : kindOf(directoryKind),
    displayName,
    userPrincipalName,
    appId,
    ...home,
    enabled: typeof object.accountEnabled === 'boolean' ? object.accountEnabled : undefined,
    createdAt: rest.createdDateTime,
    deletedAt: rest.deletedDateTime,
    homeTenantId: rest.appOwnerOrganizationId,
    credentials: credentialsOf(object),
    appRoles: appRolesOf(object.appRoles),
  })
}

/** An app registration: of its credentials only when they begin and end. */
export function applicationFactOf(value: unknown): Application {
  const { id, appId, displayName, createdDateTime } = applicationSchema.parse(value)
  return compact({ id, appId, displayName, createdAt: createdDateTime, credentials: credentialsOf(objectOf(value)) })
}

function kindOf(directoryKind: DirectoryKind): PrincipalKind {
  if (directoryKind === 'user' || directoryKind === 'group' || directoryKind === 'device') return directoryKind
  return directoryKind === 'servicePrincipal' ? 'servicePrincipal' : 'unknown'
}

/**
 * Where a managed identity lives, told by `alternativeNames`: one entry is an id of Resource Manager, another says
 * `isExplicit=True` of a user-assigned identity; system-assigned ones say `False`, older ones nothing.
 */
function managedIdentityHome(names: unknown, isManagedIdentity: boolean) {
  const entries = listOf(names).flatMap((name) => textOf(name) ?? [])
  const explicit = entries.find((name) => /^isExplicit=/i.test(name))
  const shownArmId = entries.find((name) => /^\/(?:subscriptions|providers)\//i.test(name))
  if (!isManagedIdentity && (explicit === undefined || shownArmId === undefined)) return undefined
  if (shownArmId === undefined) return {}
  const armId = scopeId(shownArmId)
  const isUserAssigned =
    explicit === undefined
      ? armId.includes('/providers/microsoft.managedidentity/userassignedidentities/')
      : /=true$/i.test(explicit)
  return {
    armId,
    ...(armId !== shownArmId && { shownArmId }),
    assignment: isUserAssigned ? ('user' as const) : ('system' as const),
  }
}

function credentialsOf(object: Record<string, unknown>) {
  if (!Array.isArray(object.passwordCredentials) && !Array.isArray(object.keyCredentials)) return undefined
  const read = (kind: 'secret' | 'certificate', list: unknown) =>
    listOf(list).map((credential) => {
      const { displayName, startDateTime, endDateTime } = credentialSchema.parse(credential)
      return compact({ kind, name: displayName, startsAt: startDateTime, endsAt: endDateTime })
    })
  return [...read('secret', object.passwordCredentials), ...read('certificate', object.keyCredentials)]
}

function appRolesOf(roles: unknown) {
  const named = listOf(roles).flatMap((role) => {
    const { id, value } = objectOf(role)
    return typeof id === 'string' && typeof value === 'string' && value !== '' ? [{ id: id.toLowerCase(), value }] : []
  })
  return named.length === 0 ? undefined : named
}
