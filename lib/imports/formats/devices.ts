import { readDirectoryObject } from '#lib/facts/directory-facts.ts'
import { directoryKindOf } from '#lib/facts/directory-kind.ts'
import type { ImportFormat } from '../import-format.ts'

/** Microsoft Graph devices. */
export const devices: ImportFormat = {
  id: 'devices',
  label: 'devices',
  recognises: (value) => directoryKindOf(value) === 'device',
  read: readDirectoryObject,
}
