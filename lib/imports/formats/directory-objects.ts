import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** What the directory holds without saying what it is, such as the members of a group. */
export const directoryObjects: ImportFormat = {
  id: 'directory-objects',
  label: 'directory objects',
  recognises: (value) => directoryKindOf(value) === 'directoryObject',
  read: readDirectoryObject,
}
