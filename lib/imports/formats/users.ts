import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph users; `az ad user list`. */
export const users: ImportFormat = {
  id: 'users',
  label: 'users',
  recognises: (value) => directoryKindOf(value) === 'user',
  read: readDirectoryObject,
}
