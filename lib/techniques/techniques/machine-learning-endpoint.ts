import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const machineLearningEndpoint: Technique = {
  id: 'machine-learning-endpoint',
  title: 'Deploy to a Machine Learning endpoint',
  description:
    'A deployment brings a container and a scoring script, which run as the endpoint. They may ask for a token of each identity that the endpoint wears.',
  targets: ['microsoft.machinelearningservices/workspaces/onlineendpoints'],
  needs: [[control('Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Deploy from a pipeline with an identity of its own, and give people a role that only calls endpoints.',
  reference:
    'https://learn.microsoft.com/azure/machine-learning/how-to-access-resources-from-endpoints-managed-identities',
}
