import { subscriptionId } from './containers.ts'
import { ghost } from './directory.ts'
import { type Grant, group, identity, type ResourceOf } from './grant.ts'

/** What people, groups and applications were given. */
export function peopleGrants(resource: ResourceOf): Grant[] {
  return [
    // `id-nightly-report` has no role of its own: two groups stand between it and this one.
    { to: 'Data readers', role: 'Storage Blob Data Reader', at: resource('stlanternlogs') },
    { to: 'Data readers', role: 'Azure Event Hubs Data Receiver', at: resource('evh-tides-prod') },
    { to: 'Booking developers', role: 'Contributor', at: group('rg-booking-dev') },
    { to: 'Booking developers', role: 'Managed Identity Operator', at: identity('id-booking-test') },
    { to: 'Harbour operators', role: 'Azure Kubernetes Service Cluster User Role', at: resource('aks-voyages-prod') },
    { to: 'Weather feed operators', role: 'Owner', at: group('rg-weather-managed-prod') },
    { to: 'Sunniva Dahl', role: 'Managed Identity Contributor', at: group('rg-booking-prod') },
    // May federate an administrator with a repository of his own.
    { to: 'Elias Fjeld', role: 'Managed Identity Contributor', at: identity('id-platform-deploy'), daysAgo: 120 },
    { to: 'Elias Fjeld', role: 'Key Vault Data Access Administrator', at: resource('kv-loyalty-prod') },
    { to: 'Ingrid Solheim', role: 'Key Vault Administrator', at: resource('kv-certs-shared') },
    // Whoever knows this application's secret holds this role.
    { to: 'Ticket scanner', role: 'Contributor', at: group('rg-booking-prod') },
  ]
}

/** What stayed behind when somebody or something went. */
export function leftOverGrants(resource: ResourceOf): Grant[] {
  return [
    { to: 'retired seat map function', role: 'Contributor', at: group('rg-booking-test'), daysAgo: 610 },
    {
      to: 'retired payments gateway',
      role: 'Storage Blob Data Owner',
      at: resource('stlanternpayments'),
      daysAgo: 820,
    },
    { to: 'Former harbour master', role: 'User Access Administrator', at: subscriptionId('test'), daysAgo: 1100 },
    { to: 'id-kiosk-2023', role: 'Contributor', at: group('rg-kiosk-prod'), daysAgo: 900 },
    { to: 'id-menu-test', role: 'Storage Blob Data Contributor', at: resource('stlanterntimetest'), daysAgo: 640 },
    { to: 'func-loyalty-old', role: 'Key Vault Secrets User', at: resource('kv-loyalty-prod'), daysAgo: 880 },
    { to: 'func-loyalty-old', role: 'Storage Blob Data Owner', at: resource('stlanternloyalty'), daysAgo: 880 },
    // Nobody wears it, and it still opens the payments.
    { to: 'id-payments-old', role: 'Storage Blob Data Contributor', at: resource('stlanternpayments'), daysAgo: 700 },
    // The account is gone; made anew under its name it would be open again.
    {
      to: 'id-payments-prod',
      role: 'Storage Blob Data Contributor',
      at: `${group('rg-payments-prod')}/providers/Microsoft.Storage/storageAccounts/stlanternreceipts`,
      daysAgo: 650,
    },
    // Its machine is gone, and Azure forgot to take the identity along.
    { to: ghost, role: 'Storage Blob Data Reader', at: resource('stlanternticketstest'), daysAgo: 500 },
    // Made after the directory was asked: nobody can say who this is.
    { to: 'ci-latecomer-dev', role: 'Reader', at: group('rg-sandbox-dev'), daysAgo: 0.02 },
  ]
}
