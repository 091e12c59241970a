import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const webAppSettings: Technique = {
  id: 'web-app-settings',
  title: 'Read the settings of a web or function app',
  description:
    'Application settings and connection strings are listed in clear text. They often hold keys and passwords of stores that the app uses.',
  targets: ['microsoft.web/sites'],
  needs: [[control('Microsoft.Web/sites/config/list/action')]],
  yields: 'data',
  stoppedBy: 'Keep secrets in a key vault and refer to them, so that settings hold only the reference.',
  reference: 'https://learn.microsoft.com/azure/app-service/app-service-key-vault-references',
}
