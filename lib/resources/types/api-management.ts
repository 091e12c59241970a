import type { ResourceType } from '../resource-type.ts'
import { usesIn } from '../use.ts'

export const apiManagement: ResourceType = {
  type: 'microsoft.apimanagement/service',
  label: 'API Management service',
  plural: 'API Management services',
  category: 'integration',
  host: true,
  settings: ['gatewayUrl', 'virtualNetworkType'],
  uses: (properties) => usesIn(properties.hostnameConfigurations, 'identityClientId', 'certificates from Key Vault'),
}
