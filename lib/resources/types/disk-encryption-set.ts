import type { ResourceType } from '../resource-type.ts'
import { onlyUse } from '../use.ts'

export const diskEncryptionSet: ResourceType = {
  type: 'microsoft.compute/diskencryptionsets',
  label: 'disk encryption set',
  plural: 'disk encryption sets',
  category: 'security',
  settings: ['activeKey.sourceVault.id', 'encryptionType'],
  uses: () => onlyUse('customer-managed keys'),
}
