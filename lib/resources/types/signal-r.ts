import type { ResourceType } from '../resource-type.ts'

export const signalR: ResourceType = {
  type: 'microsoft.signalrservice/signalr',
  label: 'SignalR service',
  plural: 'SignalR services',
  category: 'integration',
}
