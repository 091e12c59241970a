import { listOf, valueAt } from '../json-value.ts'
import type { ResourceType } from '../resource-type.ts'
import { onlyUse } from '../use.ts'

export const applicationGateway: ResourceType = {
  type: 'microsoft.network/applicationgateways',
  label: 'application gateway',
  plural: 'application gateways',
  category: 'network',
  uses: (properties) =>
    listOf(properties.sslCertificates).some((one) => valueAt(one, 'properties.keyVaultSecretId'))
      ? onlyUse('certificates from Key Vault')
      : [],
}
