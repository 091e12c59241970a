import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const machineLearningCompute: Technique = {
  id: 'machine-learning-compute',
  title: 'Make or change compute of a Machine Learning workspace',
  description:
    'Compute runs notebooks, jobs and set-up scripts of whoever writes it. They may act as the identities of the compute and reach stores as the workspace does.',
  targets: ['microsoft.machinelearningservices/workspaces', 'microsoft.machinelearningservices/workspaces/computes'],
  needs: [[control('Microsoft.MachineLearningServices/workspaces/computes/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Let administrators make compute and give others a role that only uses it.',
  reference: 'https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication',
}
