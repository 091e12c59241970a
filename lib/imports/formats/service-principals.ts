import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph service principals, managed identities among them, live or soft-deleted; `az ad sp list`. */
export const servicePrincipals: ImportFormat = {
  id: 'service-principals',
  label: 'service principals',
  recognises: (value) => directoryKindOf(value) === 'servicePrincipal',
  read: readDirectoryObject,
}
