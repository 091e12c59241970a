import type { Category } from './category.ts'
import type { ResourceType } from './resource-type.ts'

/** A guess by resource provider, for types that have no file of their own. */
const categoryOfProvider = new Map<string, Category>([
  ['microsoft.aad', 'identity'],
  ['microsoft.aadiam', 'identity'],
  ['microsoft.advisor', 'management'],
  ['microsoft.alertsmanagement', 'monitoring'],
  ['microsoft.analysisservices', 'data'],
  ['microsoft.apimanagement', 'integration'],
  ['microsoft.app', 'containers'],
  ['microsoft.appconfiguration', 'app'],
  ['microsoft.appplatform', 'app'],
  ['microsoft.attestation', 'security'],
  ['microsoft.authorization', 'management'],
  ['microsoft.automation', 'management'],
  ['microsoft.azurearcdata', 'hybrid'],
  ['microsoft.azurestackhci', 'hybrid'],
  ['microsoft.batch', 'compute'],
  ['microsoft.blueprint', 'management'],
  ['microsoft.botservice', 'ai'],
  ['microsoft.cache', 'data'],
  ['microsoft.cdn', 'network'],
  ['microsoft.certificateregistration', 'security'],
  ['microsoft.chaos', 'management'],
  ['microsoft.classiccompute', 'compute'],
  ['microsoft.classicnetwork', 'network'],
  ['microsoft.classicstorage', 'storage'],
  ['microsoft.cognitiveservices', 'ai'],
  ['microsoft.communication', 'integration'],
  ['microsoft.compute', 'compute'],
  ['microsoft.connectedvmwarevsphere', 'hybrid'],
  ['microsoft.containerinstance', 'containers'],
  ['microsoft.containerregistry', 'containers'],
  ['microsoft.containerservice', 'containers'],
  ['microsoft.dashboard', 'monitoring'],
  ['microsoft.databricks', 'data'],
  ['microsoft.datafactory', 'integration'],
  ['microsoft.datalakestore', 'storage'],
  ['microsoft.dataprotection', 'management'],
  ['microsoft.datashare', 'data'],
  ['microsoft.dbformariadb', 'data'],
  ['microsoft.dbformysql', 'data'],
  ['microsoft.dbforpostgresql', 'data'],
  ['microsoft.desktopvirtualization', 'compute'],
  ['microsoft.devcenter', 'management'],
  ['microsoft.devices', 'integration'],
  ['microsoft.devtestlab', 'compute'],
  ['microsoft.digitaltwins', 'integration'],
  ['microsoft.documentdb', 'data'],
  ['microsoft.eventgrid', 'integration'],
  ['microsoft.eventhub', 'integration'],
  ['microsoft.fabric', 'data'],
  ['microsoft.hdinsight', 'data'],
  ['microsoft.healthcareapis', 'data'],
  ['microsoft.hybridcompute', 'hybrid'],
  ['microsoft.insights', 'monitoring'],
  ['microsoft.keyvault', 'security'],
  ['microsoft.kubernetes', 'hybrid'],
  ['microsoft.kubernetesconfiguration', 'hybrid'],
  ['microsoft.kusto', 'data'],
  ['microsoft.loadtestservice', 'app'],
  ['microsoft.logic', 'integration'],
  ['microsoft.machinelearningservices', 'ai'],
  ['microsoft.maintenance', 'management'],
  ['microsoft.managedidentity', 'identity'],
  ['microsoft.managedservices', 'management'],
  ['microsoft.migrate', 'management'],
  ['microsoft.monitor', 'monitoring'],
  ['microsoft.netapp', 'storage'],
  ['microsoft.network', 'network'],
  ['microsoft.notificationhubs', 'integration'],
  ['microsoft.operationalinsights', 'monitoring'],
  ['microsoft.operationsmanagement', 'monitoring'],
  ['microsoft.portal', 'management'],
  ['microsoft.purview', 'security'],
  ['microsoft.recoveryservices', 'management'],
  ['microsoft.redhatopenshift', 'containers'],
  ['microsoft.relay', 'integration'],
  ['microsoft.resources', 'management'],
  ['microsoft.search', 'ai'],
  ['microsoft.security', 'security'],
  ['microsoft.securityinsights', 'security'],
  ['microsoft.servicebus', 'integration'],
  ['microsoft.servicefabric', 'containers'],
  ['microsoft.signalrservice', 'integration'],
  ['microsoft.sql', 'data'],
  ['microsoft.sqlvirtualmachine', 'data'],
  ['microsoft.storage', 'storage'],
  ['microsoft.storagecache', 'storage'],
  ['microsoft.storagemover', 'storage'],
  ['microsoft.storagesync', 'storage'],
  ['microsoft.streamanalytics', 'data'],
  ['microsoft.synapse', 'data'],
  ['microsoft.virtualmachineimages', 'compute'],
  ['microsoft.visualstudio', 'management'],
  ['microsoft.web', 'app'],
])

/** A readable guess: `microsoft.foo/bars/bazQuxes` is a `bar baz qux`, as far as the spelling shows its words. */
export function typeNobodyHeardOf(type: string): ResourceType {
  const [provider = '', ...segments] = type.split('/')
  const words = (segments.length === 0 ? [provider.slice(provider.lastIndexOf('.') + 1)] : segments).map(wordsOf)
  const last = words.at(-1) ?? ''
  const owners = words.slice(0, -1).map(singular)
  return {
    type: type.toLowerCase(),
    label: [...owners, singular(last)].join(' ') || 'resource',
    plural: [...owners, last].join(' ') || 'resources',
    category: categoryOfProvider.get(provider.toLowerCase()) ?? 'other',
  }
}

function wordsOf(camelCase: string): string {
  return camelCase
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
}

function singular(plural: string): string {
  if (/[^aeiou]ies$/.test(plural)) return `${plural.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(plural)) return plural.slice(0, -2)
  return /[^su]s$/.test(plural) ? plural.slice(0, -1) : plural
}
