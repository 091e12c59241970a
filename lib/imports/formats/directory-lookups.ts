import { z } from 'zod'
import { isGuid, principalId } from '#lib/model/guid.ts'
import { objectOf } from '#lib/resources/json-value.ts'
import type { ImportFormat } from '../import-format.ts'

const requestSchema = z.object({ ids: z.array(z.string()) })

/** Ids that the directory was asked for: GUIDs by themselves, or the request that was sent to `getByIds`. */
export const directoryLookups: ImportFormat = {
  id: 'directory-lookups',
  label: 'ids looked up in the directory',
  recognises(value) {
    if (typeof value === 'string') return isGuid(value.trim())
    const { ids } = objectOf(value)
    return Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string' && isGuid(id))
  },
  read(value, into) {
    const ids = typeof value === 'string' ? [value] : requestSchema.parse(value).ids
    for (const id of ids) into.add('directoryLookups', { id: principalId(id) })
  },
}
