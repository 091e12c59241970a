import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

/** The retired Azure AD Graph, also behind older `az ad … list`: the same objects under older names. */
export const azureAdGraph: ImportFormat = {
  id: 'azure-ad-graph',
  label: 'directory objects',
  recognises: (value) => isOfAzureAdGraph(value) && directoryKindOf(asMicrosoftGraph(value)) !== undefined,
  read: (value, into) => readDirectoryObject(asMicrosoftGraph(value), into),
}

function isOfAzureAdGraph(value: unknown): boolean {
  const { objectId, objectType, ...rest } = objectOf(value)
  return typeof objectId === 'string' && (typeof objectType === 'string' || typeof rest['odata.type'] === 'string')
}

function asMicrosoftGraph(value: unknown): Record<string, unknown> {
  const object = objectOf(value)
  const members = Array.isArray(object.members) ? { members: object.members.map(asMicrosoftGraph) } : {}
  return {
    ...object,
    id: object.objectId,
    '@odata.type': textOf(object['odata.type']) ?? textOf(object.objectType),
    deletedDateTime: object.deletionTimestamp,
    appOwnerOrganizationId: object.appOwnerTenantId,
    passwordCredentials: credentials(object.passwordCredentials),
    keyCredentials: credentials(object.keyCredentials),
    ...members,
  }
}

function credentials(list: unknown) {
  if (!Array.isArray(list)) return undefined
  return list.map((credential) => {
    const { startDate, endDate } = objectOf(credential)
    return { startDateTime: startDate, endDateTime: endDate }
  })
}
