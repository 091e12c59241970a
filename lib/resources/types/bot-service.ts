import type { ResourceType } from '../resource-type.ts'

export const botService: ResourceType = {
  type: 'microsoft.botservice/botservices',
  label: 'bot',
  plural: 'bots',
  category: 'ai',
  settings: ['msaAppId', 'msaAppType', 'msaAppMSIResourceId'],
}
