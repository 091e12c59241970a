import type { Resource } from '#lib/model/facts.ts'
import { resourceFactOf } from './resource-fact.ts'

/** `az identity list` flattens `principalId`, `clientId` and `tenantId` out of `properties`. */
export function userAssignedIdentityFactOf(value: unknown): Resource {
  const resource = resourceFactOf(value)
  const settings = Object.entries(resource.settings ?? {}).map(([path, setting]) =>
    isId(path) && typeof setting === 'string' ? [path, setting.toLowerCase()] : [path, setting],
  )
  return { ...resource, ...(settings.length > 0 && { settings: Object.fromEntries(settings) }) }
}

const isId = (path: string) => path === 'principalId' || path === 'clientId' || path === 'tenantId'
