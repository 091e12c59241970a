import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerAppJobWrite: Technique = {
  id: 'container-app-job-write',
  title: 'Change a Container Apps job',
  description:
    'Writing the job sets the image and the command that its next run starts. They may ask for a token of each identity that the job wears.',
  targets: ['microsoft.app/jobs'],
  needs: [[control('Microsoft.App/jobs/write')]],
  yields: 'wornIdentities',
  stoppedBy: 'Give a role that only reads jobs and their runs.',
  reference: 'https://learn.microsoft.com/azure/container-apps/jobs',
}
