import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const synapseAdministrator: Technique = {
  id: 'synapse-administrator',
  title: 'Make oneself SQL administrator of a Synapse workspace',
  description:
    'The right names the Entra administrator of the SQL pools, who reads and writes all their data. Pipelines of Synapse are not written through Azure roles, so their identity does not fall with it.',
  targets: ['microsoft.synapse/workspaces'],
  needs: [
    [control('Microsoft.Synapse/workspaces/administrators/write')],
    [control('Microsoft.Synapse/workspaces/sqlAdministrators/write')],
  ],
  yields: 'data',
  stoppedBy: 'Keep administrator writing to the few who own the workspace.',
  reference: 'https://learn.microsoft.com/azure/synapse-analytics/security/synapse-workspace-access-control-overview',
}
