import type { ResourceGroupName } from './containers.ts'
import { at, both, type IdentityBlock, type ResourceRow, system, user } from './resource-row.ts'

/** Web apps with their slots, function apps, and the API gateway in front of them. */
export function appRows(): ResourceRow[] {
  return [
    plan('rg-booking-prod', 'plan-booking-prod', 'P1v3'),
    webApp('rg-booking-prod', 'app-booking-prod', both('app-booking-prod', 'id-booking-prod')),
    // Differs from its app: the slot may change the secrets that the app may only read.
    slot('rg-booking-prod', 'app-booking-prod', 'staging'),
    plan('rg-booking-test', 'plan-booking-test', 'B1'),
    webApp('rg-booking-test', 'app-booking-test', user('id-booking-test', 'id-app-common')),
    plan('rg-booking-dev', 'plan-booking-dev', 'B1'),
    webApp('rg-booking-dev', 'app-booking-dev', user('id-booking-dev', 'id-app-common')),

    plan('rg-timetable-prod', 'plan-timetable-prod', 'P1v3'),
    webApp('rg-timetable-prod', 'app-timetable-prod', system('app-timetable-prod')),
    // Equal to its app: same role at the same scope.
    slot('rg-timetable-prod', 'app-timetable-prod', 'staging'),
    functionApp('rg-timetable-prod', 'func-timetable-prod', 'plan-timetable-prod', system('func-timetable-prod')),
    // Has no identity: what it asks for, it asks for with a key.
    functionApp('rg-timetable-prod', 'func-lostfound-prod', 'plan-timetable-prod'),
    plan('rg-timetable-test', 'plan-timetable-test', 'B1'),
    functionApp('rg-timetable-test', 'func-timetable-test', 'plan-timetable-test', system('func-timetable-test')),
    // Still names an identity that was deleted; its old ids stayed in the block.
    webApp('rg-timetable-test', 'app-menu-test', user('id-menu-test')),
    plan('rg-timetable-dev', 'plan-timetable-dev', 'Y1'),
    functionApp('rg-timetable-dev', 'func-timetable-dev', 'plan-timetable-dev', user('id-app-common')),

    plan('rg-payments-prod', 'plan-payments-prod', 'EP1'),
    functionApp('rg-payments-prod', 'func-payments-prod', 'plan-payments-prod', user('id-payments-prod')),
    plan('rg-loyalty-prod', 'plan-loyalty-prod', 'Y1'),
    functionApp('rg-loyalty-prod', 'func-loyalty-prod', 'plan-loyalty-prod', system('func-loyalty-prod')),
    plan('rg-tides-prod', 'plan-tides-prod', 'Y1'),
    // Its identity was switched off and on again: the same name, another principal, and the roles stayed behind.
    functionApp('rg-tides-prod', 'func-tides-prod', 'plan-tides-prod', system('func-tides-prod since october')),

    at('rg-api-shared')('Microsoft.ApiManagement/service', 'apim-lantern-shared', {
      sku: { name: 'Standard', capacity: 1 },
      identity: system('apim-lantern-shared'),
      properties: { publisherName: 'Lantern Isles Ferries', virtualNetworkType: 'None' },
    }),
    at('rg-booking-prod')('Microsoft.Web/staticSites', 'stapp-welcome-prod', { sku: { name: 'Free', tier: 'Free' } }),
  ]
}

const plan = (group: ResourceGroupName, name: string, sku: string) =>
  at(group)('Microsoft.Web/serverFarms', name, { kind: 'linux', sku: { name: sku, capacity: 1 } })

function webApp(group: ResourceGroupName, name: string, identity: IdentityBlock): ResourceRow {
  return at(group)('Microsoft.Web/sites', name, {
    kind: 'app,linux',
    identity,
    properties: { state: 'Running', httpsOnly: true, enabled: true },
  })
}

function functionApp(group: ResourceGroupName, name: string, planName: string, identity?: IdentityBlock): ResourceRow {
  const serverFarmId = plan(group, planName, '').id
  return at(group)('Microsoft.Web/sites', name, {
    kind: 'functionapp,linux',
    ...(identity ? { identity } : {}),
    properties: { state: 'Running', httpsOnly: true, enabled: true, serverFarmId },
  })
}

/** A deployment slot has an identity of its own, whose name in the directory is `<app>/slots/<slot>`. */
function slot(group: ResourceGroupName, app: string, name: string): ResourceRow {
  return at(group)('Microsoft.Web/sites/slots', `${app}/${name}`, {
    kind: 'app,linux',
    identity: system(`${app}/slots/${name}`),
    properties: { state: 'Running', httpsOnly: true, enabled: true },
  })
}
