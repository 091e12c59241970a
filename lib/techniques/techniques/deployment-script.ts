import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const deploymentScript: Technique = {
  id: 'deployment-script',
  title: 'Run a deployment script as an identity',
  description:
    'A deployment script runs in a container as the user-assigned identity that it names. Azure asks for the assign right on that identity each time the script is written, even where it was attached before.',
  targets: ['microsoft.managedidentity/userassignedidentities'],
  needs: [[control('Microsoft.ManagedIdentity/userAssignedIdentities/assign/action')]],
  elsewhere: [control('Microsoft.Resources/deploymentScripts/write')],
  yields: 'theIdentity',
  stoppedBy: 'Give the assign right only on identities that the holder may act as.',
  reference: 'https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-script-template',
}
