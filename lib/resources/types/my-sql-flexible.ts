import { usesOfNamedKey } from '../key-uses.ts'
import type { ResourceType } from '../resource-type.ts'

export const mySqlFlexible: ResourceType = {
  type: 'microsoft.dbformysql/flexibleservers',
  label: 'MySQL flexible server',
  plural: 'MySQL flexible servers',
  category: 'data',
  uses: (properties) =>
    usesOfNamedKey(properties, 'dataEncryption.primaryKeyURI', 'dataEncryption.primaryUserAssignedIdentityId'),
}
