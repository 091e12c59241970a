import type { ResourceType } from '../resource-type.ts'

export const recoveryServicesVault: ResourceType = {
  type: 'microsoft.recoveryservices/vaults',
  label: 'Recovery Services vault',
  plural: 'Recovery Services vaults',
  category: 'management',
}
