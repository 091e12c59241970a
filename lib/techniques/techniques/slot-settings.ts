import { control } from '../need.ts'
import type { Technique } from '../technique.ts'

export const slotSettings: Technique = {
  id: 'slot-settings',
  title: 'Read the settings of a deployment slot',
  description:
    'Application settings and connection strings of the slot are listed in clear text. They often hold keys and passwords of stores that the slot uses.',
  targets: ['microsoft.web/sites/slots'],
  needs: [[control('Microsoft.Web/sites/slots/config/list/action')]],
  yields: 'data',
  stoppedBy: 'Keep secrets in a key vault and refer to them, so that settings hold only the reference.',
  reference: 'https://learn.microsoft.com/azure/app-service/app-service-key-vault-references',
}
