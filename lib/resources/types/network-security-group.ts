import type { ResourceType } from '../resource-type.ts'

export const networkSecurityGroup: ResourceType = {
  type: 'microsoft.network/networksecuritygroups',
  label: 'network security group',
  plural: 'network security groups',
  category: 'network',
}
