import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const containerAppJobStart: Technique = {
  id: 'container-app-job-start',
  title: 'Start a Container Apps job with a container of one’s own',
  description:
    'A start request may carry its own image and command for this one run. The run wears the identities of the job, so they may be asked for tokens.',
  targets: ['microsoft.app/jobs'],
  needs: [[control('Microsoft.App/jobs/start/action')]],
  yields: 'wornIdentities',
  stoppedBy: 'Let an event or a schedule start the job, and give nobody the start right who may not act as it.',
  reference: 'https://learn.microsoft.com/rest/api/containerapps/jobs/start',
}
