import type { CloudName, CollectionRequest } from '#lib/server/collection-answers.ts'
import { counted } from '../ui/count-words.ts'

/** Azure's clouds: what they are called, here and by the Azure CLI. */
export const clouds: Readonly<Record<CloudName, { label: string; azureCli: string }>> = {
  public: { label: 'Azure (public)', azureCli: 'AzureCloud' },
  usGovernment: { label: 'Azure US Government', azureCli: 'AzureUSGovernment' },
  china: { label: 'Azure in China', azureCli: 'AzureChinaCloud' },
}

/** What is typed into a terminal to sign in to that tenant of that cloud. */
export const signInCommands = ({ cloud, tenantId }: CollectionRequest): string =>
  [
    ...(cloud === 'public' ? [] : [`az cloud set --name ${clouds[cloud].azureCli}`]),
    `az login${tenantId ? ` --tenant ${tenantId}` : ''}`,
  ].join('\n')

/** The same for a service principal; set before Lanyard is started. */
export const environmentCommands = ({ tenantId }: CollectionRequest): string =>
  [
    `export AZURE_TENANT_ID=${tenantId ?? '<tenant id>'}`,
    "export AZURE_CLIENT_ID='<application id>'",
    "export AZURE_CLIENT_SECRET='<secret>'",
  ].join('\n')

/** `everything the sign-in sees`, `3 subscriptions, Azure in China`. */
export function requestWords({ cloud, subscriptions = [], managementGroups = [] }: CollectionRequest): string {
  const parts = [
    ...(managementGroups.length > 0 ? [counted(managementGroups.length, 'management group')] : []),
    ...(subscriptions.length > 0 ? [counted(subscriptions.length, 'subscription')] : []),
  ]
  const what = parts.length > 0 ? parts.join(' and ') : 'everything the sign-in sees'
  return cloud === 'public' ? what : `${what}, ${clouds[cloud].label}`
}
