import type { ResourceType } from '../resource-type.ts'

export const databricksAccessConnector: ResourceType = {
  type: 'microsoft.databricks/accessconnectors',
  label: 'Databricks access connector',
  plural: 'Databricks access connectors',
  category: 'data',
}
