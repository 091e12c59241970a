import type { Json } from '#lib/model/facts.ts'
import { resourceTypeOf } from './index.ts'
import { objectOf, valueAt } from './json-value.ts'
import type { JsonObject, Setting } from './resource-type.ts'

/** Kept for every type: who may get in besides identities, and from where. */
const settingsOfEveryType: readonly Setting[] = [
  'adminUserEnabled',
  'allowBlobPublicAccess',
  'allowSharedKeyAccess',
  'clientId',
  'disableKeyBasedMetadataWriteAccess',
  'disableLocalAuth',
  'displayName',
  'enablePurgeProtection',
  'enableRbacAuthorization',
  'enableSoftDelete',
  'isolationScope',
  'localAuthEnabled',
  'managedResourceGroupId',
  'minimalTlsVersion',
  'minimumTlsVersion',
  'networkAcls.defaultAction',
  'principalId',
  'provisioningState',
  'publicNetworkAccess',
  'state',
  'supportsHttpsTrafficOnly',
  'tenantId',
  {
    path: 'accessPolicies',
    fields: [
      'objectId',
      'tenantId',
      'applicationId',
      { path: 'permissions', fields: ['keys', 'secrets', 'certificates', 'storage'] },
    ],
  },
  {
    path: 'administrators',
    fields: ['administratorType', 'principalType', 'login', 'sid', 'tenantId', 'azureADOnlyAuthentication'],
  },
]

/** The security-relevant properties of a resource by their path; `undefined` where there are none. */
export function settingsOf(type: string, kind: string | undefined, properties: unknown): JsonObject | undefined {
  const kept = project(properties, [...settingsOfEveryType, ...(resourceTypeOf(type, kind).settings ?? [])])
  return Object.keys(kept).length === 0 ? undefined : kept
}

function project(value: unknown, settings: readonly Setting[]): JsonObject {
  const kept: [string, Json][] = []
  for (const setting of settings) {
    const path = typeof setting === 'string' ? setting : setting.path
    const found = valueAt(value, path)
    const keep = typeof setting === 'string' ? plain(found) : projectFields(found, setting.fields)
    if (keep !== undefined) kept.push([path, keep])
  }
  return Object.fromEntries(kept)
}

function projectFields(value: unknown, fields: readonly Setting[]): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => project(item, fields))
  return Object.keys(objectOf(value)).length === 0 ? undefined : project(value, fields)
}

function plain(value: unknown): Json | undefined {
  if (value === '' || value === null) return undefined
  if (isScalar(value)) return value
  return Array.isArray(value) && value.every(isScalar) ? value : undefined
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
