import { valueAt } from './json-value.ts'
import type { JsonObject } from './resource-type.ts'
import { type Use, usesIn } from './use.ts'

/** Container apps and jobs. https://learn.microsoft.com/azure/container-apps/managed-identity */
export const usesOfContainerApp = (properties: JsonObject): Use[] => [
  ...usesIn(valueAt(properties, 'configuration.registries'), 'identity', 'registry pull'),
  ...usesIn(valueAt(properties, 'configuration.secrets'), 'identity', 'Key Vault references'),
  ...usesIn(valueAt(properties, 'template.scale.rules'), 'custom.identity', 'scaling'),
]
