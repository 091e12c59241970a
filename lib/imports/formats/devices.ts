import { readDirectoryObject } from '../directory-facts.ts'
import { directoryKindOf } from '../directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph devices. */
export const devices: ImportFormat = {
  id: 'devices',
  label: 'devices',
  recognises: (value) => directoryKindOf(value) === 'device',
  read: readDirectoryObject,
}
