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
