import type { ResourceType } from '../resource-type.ts'

export const synapseWorkspace: ResourceType = {
  type: 'microsoft.synapse/workspaces',
  label: 'Synapse workspace',
  plural: 'Synapse workspaces',
  category: 'data',
  host: true,
  settings: ['azureADOnlyAuthentication'],
}
