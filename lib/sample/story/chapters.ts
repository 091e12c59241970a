import type { Dataset } from '#lib/model/coverage.ts'
import { formerTides } from '../directory.ts'
import { formerIssuer } from '../federation.ts'
import { takenAt } from '../names.ts'
import { brokenIn, cleanedUp, overlookedRoleRevoked } from './break-in.ts'
import {
  appeared,
  attached,
  deleted,
  detached,
  type Event,
  federated,
  groupAppeared,
  joined,
  left,
  personLeft,
  recreated,
  settingChanged,
} from './events.ts'

/** One snapshot of the sample's history, and what happened since the one before. */
export interface Chapter {
  takenAt: string
  label: string
  happened: Event[]
  /** What could not be read then. */
  notRead?: Dataset[]
}

/**
 * Two years of the ferry line, the oldest first; the last one is the sample itself. Roles, permissions and secrets are
 * given on the date that they bear, and need no telling here.
 */
export const chapters: readonly Chapter[] = [
  { takenAt: '2024-11-22T08:00:00Z', label: 'The first winter in Azure', happened: [] },
  {
    takenAt: '2025-02-21T08:00:00Z',
    label: 'One identity for everything is made',
    happened: [
      appeared('id-app-common', 'func-timetable-dev', 'logic-hello-dev'),
      joined('Booking developers', 'Sunniva Dahl'),
      settingChanged('stlanternpayments', 'allowSharedKeyAccess', true),
    ],
  },
  {
    takenAt: '2025-05-16T08:00:00Z',
    label: 'Before the season: receipts, menus, kiosks',
    happened: [
      appeared('app-menu-test', 'id-menu-test', 'ca-receipts-prod', 'vm-ticketprint-02'),
      attached('id-app-common', 'app-booking-test', 'app-booking-dev', 'ca-seatmap-test'),
      personLeft('Former harbour master', '2023-10-02T08:00:00.000Z'),
      settingChanged('stlanterntickets', 'allowSharedKeyAccess', true),
    ],
  },
  {
    takenAt: '2025-08-29T08:00:00Z',
    label: 'The season; federated credentials were not exported',
    notRead: ['federatedCredentials'],
    happened: [
      appeared('vm-build-dev', 'pip-build-dev'),
      attached('id-app-common', 'vm-sandbox-dev', 'ci-loadtest-test'),
      federated('github-previews'),
      deleted({
        type: 'Microsoft.Storage/storageAccounts',
        name: 'stlanternreceipts',
        group: 'rg-payments-prod',
        since: '2024-05-02T08:00:00.000Z',
      }),
    ],
  },
  {
    takenAt: '2025-11-21T08:00:00Z',
    label: 'Old Quay Boats is taken over',
    happened: [
      groupAppeared('rg-oldquay-test'),
      deleted({
        type: 'Microsoft.Compute/virtualMachines',
        name: 'vm-quay-camera-test',
        group: 'rg-booking-test',
        system: 'vm-quay-camera-test',
        since: '2024-08-10T08:00:00.000Z',
      }),
      deleted({
        type: 'Microsoft.Web/sites',
        name: 'func-seatmap-test',
        group: 'rg-booking-test',
        system: 'retired seat map function',
        since: '2024-09-14T08:00:00.000Z',
      }),
      detached('id-kiosk-2023', 'rg-kiosk-prod', 'vmss-kiosk-prod'),
      deleted({
        type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
        name: 'id-kiosk-2023',
        group: 'rg-kiosk-prod',
        since: '2024-06-01T08:00:00.000Z',
      }),
      attached('id-app-common', 'vm-jumpbox-shared'),
    ],
  },
  {
    takenAt: '2026-02-20T08:00:00Z',
    label: 'The cluster is made anew; payments change their identity',
    happened: [
      federated('aks-boarding-api'),
      settingChanged('aks-voyages-prod', 'oidcIssuerProfile.issuerURL', formerIssuer),
      detached('id-payments-old', 'rg-payments-prod', 'func-payments-prod'),
      deleted({
        type: 'Microsoft.Web/sites',
        name: 'func-paygate-prod',
        group: 'rg-payments-prod',
        system: 'retired payments gateway',
        since: '2024-06-20T08:00:00.000Z',
      }),
      attached('id-app-common', 'vm-pilot-prod', 'ca-seatmap-prod'),
    ],
  },
  {
    takenAt: '2026-05-14T08:00:00Z',
    label: 'Two days after a break-in that nobody saw',
    happened: [...brokenIn, attached('id-app-common', 'ci-whistle-prod'), left('Voyage watchers', 'Tobias Moe')],
  },
  {
    takenAt: '2026-05-18T08:00:00Z',
    label: 'The clean-up, with one role overlooked',
    happened: cleanedUp,
  },
  {
    takenAt: '2026-09-04T08:00:00Z',
    label: 'After the second season',
    happened: [
      overlookedRoleRevoked,
      groupAppeared('rg-weather-managed-prod'),
      appeared('mlw-whale-watch-dev', 'adf-tides-prod'),
      deleted({
        type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
        name: 'id-menu-test',
        group: 'rg-timetable-test',
        since: '2025-02-18T08:00:00.000Z',
      }),
    ],
  },
  {
    takenAt,
    label: 'Sample tenant',
    happened: [
      recreated('func-tides-prod', formerTides),
      appeared('ci-latecomer-dev'),
      deleted({
        type: 'Microsoft.Web/sites',
        name: 'func-loyalty-old',
        group: 'rg-loyalty-prod',
        system: 'func-loyalty-old',
        since: '2024-06-03T08:00:00.000Z',
      }),
      federated('github-whimbrel', 'github-turnstone'),
    ],
  },
]
