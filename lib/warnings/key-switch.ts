type Target = { id: string; type: string; apiVersion: string }

/** By type: as Azure writes it, a version of its API, and the property that turns keys off with the value that does. */
const switches = new Map<string, [type: string, apiVersion: string, path: string, value: string]>([
  [
    'microsoft.storage/storageaccounts',
    ['Microsoft.Storage/storageAccounts', '2024-01-01', 'allowSharedKeyAccess', 'false'],
  ],
  [
    'microsoft.containerregistry/registries',
    ['Microsoft.ContainerRegistry/registries', '2023-07-01', 'adminUserEnabled', 'false'],
  ],
  ['microsoft.cache/redis', ['Microsoft.Cache/redis', '2024-11-01', 'disableAccessKeyAuthentication', 'true']],
  [
    'microsoft.documentdb/databaseaccounts',
    ['Microsoft.DocumentDB/databaseAccounts', '2024-11-15', 'disableLocalAuth', 'true'],
  ],
  ['microsoft.servicebus/namespaces', ['Microsoft.ServiceBus/namespaces', '2024-01-01', 'disableLocalAuth', 'true']],
  ['microsoft.eventhub/namespaces', ['Microsoft.EventHub/namespaces', '2024-01-01', 'disableLocalAuth', 'true']],
  ['microsoft.search/searchservices', ['Microsoft.Search/searchServices', '2023-11-01', 'disableLocalAuth', 'true']],
  [
    'microsoft.appconfiguration/configurationstores',
    ['Microsoft.AppConfiguration/configurationStores', '2024-05-01', 'disableLocalAuth', 'true'],
  ],
  [
    'microsoft.cognitiveservices/accounts',
    ['Microsoft.CognitiveServices/accounts', '2024-10-01', 'disableLocalAuth', 'true'],
  ],
  ['microsoft.eventgrid/topics', ['Microsoft.EventGrid/topics', '2025-02-15', 'disableLocalAuth', 'true']],
  ['microsoft.eventgrid/domains', ['Microsoft.EventGrid/domains', '2025-02-15', 'disableLocalAuth', 'true']],
])

/** What turns the keys of a resource off: its target, the path of the property, and its value. */
export function keySwitchOf(type: string, id: string): [Target, path: string, value: string] {
  const [written, apiVersion, path, value] = switches.get(type) ?? [type, '<version>', 'disableLocalAuth', 'true']
  return [{ id, type: written, apiVersion }, path, value]
}
