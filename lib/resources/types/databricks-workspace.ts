import type { ResourceType } from '../resource-type.ts'
import { wearOfReference } from '../wear.ts'

export const databricksWorkspace: ResourceType = {
  type: 'microsoft.databricks/workspaces',
  label: 'Databricks workspace',
  plural: 'Databricks workspaces',
  category: 'data',
  host: true,
  settings: ['workspaceUrl'],
  wears: (properties) => [
    ...wearOfReference('storage', properties.storageAccountIdentity),
    ...wearOfReference('managedDisk', properties.managedDiskIdentity),
  ],
}
