import { formerTides } from './directory.ts'
import { container, type Grant, group, identity, type ResourceOf } from './grant.ts'

/** What workloads were given for their work. */
export function workloadGrants(resource: ResourceOf): Grant[] {
  return [...booking(resource), ...timetable(resource), ...otherStores(resource), ...clusters(resource)]
}

function booking(resource: ResourceOf): Grant[] {
  return [
    // Well scoped: exactly what a booking needs.
    {
      to: 'id-booking-prod',
      role: 'Storage Blob Data Contributor',
      at: resource('stlanterntickets', container('tickets')),
    },
    { to: 'id-booking-prod', role: 'Azure Service Bus Data Sender', at: resource('sb-voyages-prod') },
    { to: 'id-booking-prod', role: 'Monitoring Metrics Publisher', at: resource('appi-booking-prod') },
    { to: 'id-booking-test', role: 'Storage Blob Data Contributor', at: resource('stlanternticketstest') },
    { to: 'id-booking-test', role: 'Azure Service Bus Data Sender', at: resource('sb-voyages-test') },
    { to: 'id-booking-dev', role: 'Storage Blob Data Contributor', at: resource('stlanternticketsdev') },
    // The app reads secrets, its staging slot may change them: a swap moves the code, never the identity.
    { to: 'app-booking-prod', role: 'Key Vault Secrets User', at: resource('kv-booking-prod') },
    {
      to: 'app-booking-prod/slots/staging',
      role: 'Key Vault Secrets Officer',
      at: resource('kv-booking-prod'),
      daysAgo: 160,
    },
    { to: 'app-booking-prod/slots/staging', role: 'Storage Blob Data Reader', at: resource('stlanterntickets') },
    {
      to: 'ca-receipts-prod',
      role: 'Key Vault Secrets User',
      at: resource('kv-booking-prod', '/secrets/receipt-signing-key'),
    },
    { to: 'ci-loadtest-test', role: 'Azure Service Bus Data Receiver', at: resource('sb-voyages-test') },
    // Pushes a release from GitHub, without any secret.
    { to: 'id-github-booking', role: 'Website Contributor', at: group('rg-booking-prod') },
    { to: 'id-preview-booking', role: 'Contributor', at: group('rg-booking-dev') },
    // May run code on any machine and put any of the group's identities onto one: it can become all of them.
    { to: 'id-release-train', role: 'Virtual Machine Contributor', at: group('rg-kiosk-prod') },
    { to: 'id-release-train', role: 'Managed Identity Operator', at: group('rg-booking-prod'), daysAgo: 240 },
    {
      to: 'id-ticketprint-prod',
      role: 'Storage Blob Data Reader',
      at: resource('stlanterntickets', container('print')),
    },
  ]
}

function timetable(resource: ResourceOf): Grant[] {
  return [
    // App and slot are equal.
    { to: 'app-timetable-prod', role: 'Storage Blob Data Reader', at: resource('stlanterntimetable') },
    { to: 'app-timetable-prod/slots/staging', role: 'Storage Blob Data Reader', at: resource('stlanterntimetable') },
    {
      to: 'func-timetable-prod',
      role: 'Storage Blob Data Contributor',
      at: resource('stlanterntimetable', container('timetables')),
    },
    {
      to: 'func-timetable-prod',
      role: 'Storage Queue Data Contributor',
      at: resource('stlanterntimetable', '/queueServices/default/queues/changes'),
    },
    { to: 'func-timetable-test', role: 'Storage Blob Data Owner', at: resource('stlanterntimetest') },
    {
      to: 'Timetable publisher',
      role: 'Storage Blob Data Contributor',
      at: resource('stlanterntimetable', container('public')),
    },
    // Made when nobody had time, and never looked at again.
    { to: 'logic-passenger-mail-prod', role: 'Azure Service Bus Data Receiver', at: resource('sb-voyages-prod') },
  ]
}

function otherStores(resource: ResourceOf): Grant[] {
  return [
    { to: 'id-payments-prod', role: 'Storage Blob Data Contributor', at: resource('stlanternpayments') },
    { to: 'func-loyalty-prod', role: 'Key Vault Secrets User', at: resource('kv-loyalty-prod') },
    { to: 'func-loyalty-prod', role: 'Storage Account Contributor', at: resource('stlanternloyalty') },
    // All that the new identity of the function was given so far; its former one still holds the rest.
    {
      to: 'func-tides-prod since october',
      role: 'Storage Blob Data Reader',
      at: resource('stlanterntides'),
      daysAgo: 37,
    },
    { to: formerTides, role: 'Storage Blob Data Contributor', at: resource('stlanterntides') },
    { to: formerTides, role: 'Azure Event Hubs Data Receiver', at: resource('evh-tides-prod') },
    { to: 'id-tides-etl', role: 'Storage Blob Data Contributor', at: resource('stlanterntides') },
    { to: 'id-tides-etl', role: 'Azure Event Hubs Data Sender', at: resource('evh-tides-prod') },
    // Its role definition is not among those that were exported.
    { to: 'adf-tides-prod', role: 'Chart Reader', at: group('rg-tides-prod') },
    { to: 'vm-pilot-prod', role: 'Storage Blob Data Reader', at: resource('stlanternharbour') },
    {
      to: 'id-berth-planner',
      role: 'Storage Blob Data Contributor',
      at: resource('stlanternharbour', container('berths')),
    },
    { to: 'vmss-kiosk-prod', role: 'Storage Blob Data Reader', at: resource('stlanternkiosk') },
    { to: 'id-front-door-certs', role: 'Key Vault Secrets User', at: resource('kv-certs-shared') },
    { to: 'apim-lantern-shared', role: 'Key Vault Secrets User', at: resource('kv-certs-shared') },
    { to: 'alert-late-sailings-shared', role: 'Monitoring Reader', at: resource('log-lantern-shared') },
    { to: 'arc-lighthouse-north', role: 'Monitoring Metrics Publisher', at: resource('appi-lantern-shared') },
    { to: 'arc-lighthouse-south', role: 'Monitoring Metrics Publisher', at: resource('appi-lantern-shared') },
    { to: 'arc-lighthouse-east', role: 'Monitoring Metrics Publisher', at: resource('appi-lantern-shared') },
    { to: 'arc-lighthouse-west', role: 'Monitoring Metrics Publisher', at: resource('appi-lantern-shared') },
    { to: 'arc-lighthouse-skerry', role: 'Monitoring Metrics Publisher', at: resource('appi-lantern-shared') },
    { to: 'arc-harbour-office', role: 'Reader', at: group('rg-lighthouses-shared') },
    { to: 'vm-weather-prod', role: 'Storage Blob Data Contributor', at: resource('stlanternweather') },
    { to: 'aa-joiners-leavers-shared', role: 'Reader', at: group('rg-identity-shared') },
    { to: 'mlw-whale-watch-dev', role: 'Contributor', at: group('rg-sandbox-dev') },
  ]
}

/** Reads and writes blobs of boarding passes only. */
const boardingPassesOnly =
  "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}) AND " +
  "!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'})) OR " +
  "(@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike 'boarding-passes/*'))"

function clusters(resource: ResourceOf): Grant[] {
  return [
    { to: 'id-aks-voyages-control', role: 'Network Contributor', at: resource('vnet-aks-prod') },
    { to: 'id-aks-voyages-control', role: 'Managed Identity Operator', at: identity('aks-voyages-prod-agentpool') },
    { to: 'aks-voyages-prod-agentpool', role: 'AcrPull', at: resource('crlanternshared') },
    // Every pod on a node can ask for a token of this one.
    { to: 'aks-voyages-prod-agentpool', role: 'Storage Blob Data Reader', at: resource('stlanternboarding') },
    { to: 'omsagent-aks-voyages-prod', role: 'Monitoring Metrics Publisher', at: resource('aks-voyages-prod') },
    { to: 'azurepolicy-aks-voyages-prod', role: 'Reader', at: group('rg-aks-prod') },
    { to: 'webapprouting-aks-voyages-prod', role: 'Key Vault Secrets User', at: resource('kv-certs-shared') },
    {
      to: 'id-boarding-workload',
      role: 'Storage Blob Data Contributor',
      at: resource('stlanternboarding'),
      condition: boardingPassesOnly,
      description: 'Boarding passes only',
    },
    { to: 'id-image-pull', role: 'AcrPull', at: resource('crlanternshared') },
    { to: 'id-fleet-deploy', role: 'AcrPush', at: resource('crlanternshared') },
    { to: 'id-harbour-nodes', role: 'AcrPull', at: resource('crlanternshared') },
    { to: 'crlanternshared/tasks/nightly-rebuild', role: 'AcrPush', at: resource('crlanternshared') },
  ]
}
