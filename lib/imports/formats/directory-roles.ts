import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph directory roles with their members: assignments at the whole tenant. */
export const directoryRoles: ImportFormat = {
  id: 'directory-roles',
  label: 'directory roles',
  recognises: (value) => directoryKindOf(value) === 'directoryRole',
  read: readDirectoryObject,
}
