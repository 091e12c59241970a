import type { ResourceType } from '../resource-type.ts'

export const machineLearningWorkspace: ResourceType = {
  type: 'microsoft.machinelearningservices/workspaces',
  label: 'Machine Learning workspace',
  plural: 'Machine Learning workspaces',
  category: 'ai',
  host: true,
  settings: [
    'primaryUserAssignedIdentity',
    'systemDatastoresAuthMode',
    'keyVault',
    'storageAccount',
    'containerRegistry',
    'applicationInsights',
  ],
}
