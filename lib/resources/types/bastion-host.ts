import type { ResourceType } from '../resource-type.ts'

export const bastionHost: ResourceType = {
  type: 'microsoft.network/bastionhosts',
  label: 'Bastion host',
  plural: 'Bastion hosts',
  category: 'network',
}
