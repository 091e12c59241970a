import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph groups, with `members` where they were expanded; `az ad group list`. */
export const groups: ImportFormat = {
  id: 'groups',
  label: 'groups',
  recognises: (value) => directoryKindOf(value) === 'group',
  read: readDirectoryObject,
}
