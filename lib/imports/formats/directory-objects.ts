import { readDirectoryObject } from '../directory-facts.ts'
import { directoryKindOf } from '../directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** What the directory holds without saying what it is, such as the members of a group. */
export const directoryObjects: ImportFormat = {
  id: 'directory-objects',
  label: 'directory objects',
  recognises: (value) => directoryKindOf(value) === 'directoryObject',
  read: readDirectoryObject,
}
