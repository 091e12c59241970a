import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph app registrations; `az ad app list`. */
export const applications: ImportFormat = {
  id: 'applications',
  label: 'applications',
  recognises: (value) => directoryKindOf(value) === 'application',
  read: readDirectoryObject,
}
