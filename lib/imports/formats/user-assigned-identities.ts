import { armTypeOf } from '../fields.ts'
import type { ImportFormat } from '../import-format.ts'
import { resourceFactOf } from '../resource-fact.ts'

/** `az identity list` flattens `principalId`, `clientId` and `tenantId` out of `properties`. */
export const userAssignedIdentities: ImportFormat = {
  id: 'user-assigned-identities',
  label: 'user-assigned identities',
  recognises: (value) => armTypeOf(value) === 'microsoft.managedidentity/userassignedidentities',
  read(value, into) {
    const resource = resourceFactOf(value)
    const settings = Object.entries(resource.settings ?? {}).map(([path, setting]) =>
      isId(path) && typeof setting === 'string' ? [path, setting.toLowerCase()] : [path, setting],
    )
    into.add('resources', { ...resource, ...(settings.length > 0 && { settings: Object.fromEntries(settings) }) })
  },
}

const isId = (path: string) => path === 'principalId' || path === 'clientId' || path === 'tenantId'
