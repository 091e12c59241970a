import type { ResourceType } from '../resource-type.ts'

export const networkWatcher: ResourceType = {
  type: 'microsoft.network/networkwatchers',
  label: 'network watcher',
  plural: 'network watchers',
  category: 'network',
}
