import type { ResourceGroupName } from './containers.ts'
import { clientOf, principalOf, tenantId } from './names.ts'
import { at, type ResourceRow, system } from './resource-row.ts'

/** What identities open: storage, databases, vaults, messages. */
export function storeRows(): ResourceRow[] {
  return [
    ...storageAccounts(),
    ...vaults(),
    ...sqlServers(),
    postgresServer(),
    cosmosAccount('rg-timetable-prod', 'cosmos-timetable-prod', true),
    cosmosAccount('rg-loyalty-prod', 'cosmos-loyalty-prod', false),
    messages('rg-booking-prod', 'Microsoft.ServiceBus/namespaces', 'sb-voyages-prod', true),
    messages('rg-booking-test', 'Microsoft.ServiceBus/namespaces', 'sb-voyages-test', false),
    messages('rg-tides-prod', 'Microsoft.EventHub/namespaces', 'evh-tides-prod', true),
  ]
}

function storageAccounts(): ResourceRow[] {
  const account = (group: ResourceGroupName, name: string, sharedKey: boolean) =>
    at(group)('Microsoft.Storage/storageAccounts', name, {
      kind: 'StorageV2',
      sku: { name: 'Standard_ZRS', tier: 'Standard' },
      properties: {
        allowSharedKeyAccess: sharedKey,
        allowBlobPublicAccess: false,
        minimumTlsVersion: 'TLS1_2',
        supportsHttpsTrafficOnly: true,
        networkAcls: { defaultAction: sharedKey ? 'Allow' : 'Deny', bypass: 'AzureServices' },
      },
    })
  return [
    account('rg-booking-prod', 'stlanterntickets', false),
    account('rg-timetable-prod', 'stlanterntimetable', false),
    account('rg-payments-prod', 'stlanternpayments', false),
    account('rg-loyalty-prod', 'stlanternloyalty', true),
    account('rg-tides-prod', 'stlanterntides', true),
    account('rg-kiosk-prod', 'stlanternkiosk', true),
    account('rg-harbour-prod', 'stlanternharbour', true),
    account('rg-aks-prod', 'stlanternboarding', false),
    account('rg-weather-managed-prod', 'stlanternweather', true),
    account('rg-booking-test', 'stlanternticketstest', true),
    account('rg-timetable-test', 'stlanterntimetest', true),
    account('rg-oldquay-test', 'stoldquaytickets', true),
    account('rg-booking-dev', 'stlanternticketsdev', true),
    account('rg-timetable-dev', 'stlanterntimedev', true),
    account('rg-automation-shared', 'stlanternscripts', true),
    account('rg-monitor-shared', 'stlanternlogs', false),
  ]
}

/** A policy outlives whom it was made for: the second is worn by nobody, the third no longer exists. */
const paymentsAccess = ['id-payments-prod', 'id-payments-old', 'retired payments gateway']

function vaults(): ResourceRow[] {
  const vault = (group: ResourceGroupName, name: string, properties: Record<string, unknown>) =>
    at(group)('Microsoft.KeyVault/vaults', name, {
      properties: { tenantId, sku: { family: 'A', name: 'standard' }, enableSoftDelete: true, ...properties },
    })
  const byRoles = { enableRbacAuthorization: true, enablePurgeProtection: true, accessPolicies: [] }
  const byPolicies = (names: string[]) => ({
    enableRbacAuthorization: false,
    accessPolicies: names.map((name) => ({
      tenantId,
      objectId: principalOf(name),
      permissions: { keys: [], secrets: ['get', 'list'], certificates: [], storage: [] },
    })),
  })
  return [
    vault('rg-booking-prod', 'kv-booking-prod', byRoles),
    vault('rg-payments-prod', 'kv-payments-prod', byPolicies(paymentsAccess)),
    vault('rg-loyalty-prod', 'kv-loyalty-prod', byRoles),
    vault('rg-booking-test', 'kv-booking-test', byRoles),
    vault('rg-booking-dev', 'kv-booking-dev', byPolicies(['id-booking-dev', 'Booking developers'])),
    vault('rg-identity-shared', 'kv-certs-shared', byRoles),
  ]
}

function sqlServers(): ResourceRow[] {
  const server = (group: ResourceGroupName, name: string, database: string, admin: Record<string, unknown>) => {
    const here = at(group)
    const administrators = { administratorType: 'ActiveDirectory', tenantId, ...admin }
    const identity = system(name)
    return [
      here('Microsoft.Sql/servers', name, { kind: 'v12.0', identity, properties: { administrators, version: '12.0' } }),
      here('Microsoft.Sql/servers/databases', `${name}/${database}`, {
        kind: 'v12.0,user',
        sku: { name: 'S1', tier: 'Standard' },
      }),
    ]
  }
  return [
    ...server('rg-booking-prod', 'sql-booking-prod', 'bookings', {
      principalType: 'Group',
      login: 'Database administrators',
      sid: principalOf('Database administrators'),
      azureADOnlyAuthentication: true,
    }),
    // Here the administrator is an identity, and as the portal does, `sid` is its client id.
    ...server('rg-tides-prod', 'sql-tides-prod', 'tide-tables', {
      principalType: 'Application',
      login: 'id-tides-etl',
      sid: clientOf('id-tides-etl'),
      azureADOnlyAuthentication: false,
    }),
    ...server('rg-booking-test', 'sql-booking-test', 'bookings', {
      principalType: 'User',
      login: 'liv.strand@lanternisles.example',
      sid: principalOf('Liv Strand'),
      azureADOnlyAuthentication: false,
    }),
  ]
}

const postgresServer = () =>
  at('rg-loyalty-prod')('Microsoft.DBforPostgreSQL/flexibleServers', 'psql-loyalty-prod', {
    sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' },
    properties: {
      version: '16',
      authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId },
    },
  })

const cosmosAccount = (group: ResourceGroupName, name: string, disableLocalAuth: boolean) =>
  at(group)('Microsoft.DocumentDB/databaseAccounts', name, {
    kind: 'GlobalDocumentDB',
    properties: { disableLocalAuth, databaseAccountOfferType: 'Standard', publicNetworkAccess: 'Enabled' },
  })

const messages = (group: ResourceGroupName, type: string, name: string, disableLocalAuth: boolean) =>
  at(group)(type, name, {
    sku: { name: 'Standard', tier: 'Standard' },
    properties: { disableLocalAuth, status: 'Active' },
  })
