import type { ResourceType } from '../resource-type.ts'

export const networkSecurityGroup: ResourceType = {
  type: 'microsoft.network/networksecuritygroups',
  label: 'network security group',
  plural: 'network security groups',
  category: 'network',
  settings: [
    {
      path: 'securityRules',
      fields: [
        'name',
        'properties.access',
        'properties.direction',
        'properties.priority',
        'properties.protocol',
        'properties.sourceAddressPrefix',
        'properties.sourceAddressPrefixes',
        'properties.destinationAddressPrefix',
        'properties.destinationPortRange',
        'properties.destinationPortRanges',
      ],
    },
  ],
}
