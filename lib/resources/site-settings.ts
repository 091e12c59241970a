import { valueAt } from './json-value.ts'
import type { JsonObject } from './resource-type.ts'
import { namedUse, type Use } from './use.ts'

/** Kept for web apps, their slots, function apps and standard logic apps: the same resource type underneath. */
export const siteSettings = [
  'httpsOnly',
  'keyVaultReferenceIdentity',
  'clientCertEnabled',
  'serverFarmId',
  'hostNames',
  'siteConfig.acrUseManagedIdentityCreds',
  'siteConfig.minTlsVersion',
] as const

/** What a site says that it uses identities for. https://learn.microsoft.com/azure/app-service/app-service-key-vault-references */
export function usesOfSite(properties: JsonObject): Use[] {
  const pulls = valueAt(properties, 'siteConfig.acrUseManagedIdentityCreds') === true
  const puller = valueAt(properties, 'siteConfig.acrUserManagedIdentityID') || 'SystemAssigned'
  const storage = valueAt(properties, 'functionAppConfig.deployment.storage.authentication')
  return [
    ...namedUse(properties.keyVaultReferenceIdentity, 'Key Vault references'),
    ...(pulls ? namedUse(puller, 'registry pull') : []),
    ...namedUse(
      valueAt(storage, 'userAssignedIdentityResourceId') ?? valueAt(storage, 'type'),
      'its deployment storage',
    ),
  ]
}
