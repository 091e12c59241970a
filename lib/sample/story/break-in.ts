import type { ActivityEvent, Fact } from '#lib/model/facts.ts'
import { roleKey } from '#lib/model/guid.ts'
import { scopeId } from '#lib/model/scope.ts'
import { subscriptionId } from '../containers.ts'
import { guid, principalOf } from '../names.ts'
import { armId } from '../resource-row.ts'
import { roleId } from '../roles.ts'
import { appeared, deleted, type Event, federated, revoked, unfederated } from './events.ts'
import { principalNamed } from './past.ts'

/**
 * May 2026. A preview branch pushed by a stranger becomes `id-preview-booking`, which runs a command on the build
 * machine, which owns the development subscription. From there: an identity of the stranger's own, a repository that
 * may become it, and a machine that wears it beside the identity that everything wears.
 */
const at = '2026-05-12T02:14:00.000Z'
const own = 'id-diagnostics-dev'
const machine = 'vm-cache-dev'
const foreign = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'repo:lantern-isles-ferrles/tools:ref:refs/heads/main',
}

/** What stood after the break-in and not before. */
export const brokenIn: Event[] = [appeared(machine), federated('github-diagnostics'), appeared(own)]

/** What the clean-up took away. The role of the deleted identity was overlooked. */
export const cleanedUp: Event[] = [
  deleted({ type: 'Microsoft.ManagedIdentity/userAssignedIdentities', name: own, group: 'rg-sandbox-dev', since: at }),
  unfederated(own, 'github-diagnostics', foreign),
  deleted({
    type: 'Microsoft.Compute/virtualMachines',
    name: machine,
    group: 'rg-sandbox-dev',
    wears: [
      [own, 'rg-sandbox-dev'],
      ['id-app-common', 'rg-identity-shared'],
    ],
    since: '2026-05-12T02:31:00.000Z',
  }),
]

/** Found in summer, by a warning: a role that was given to nobody any more. */
export const overlookedRoleRevoked: Event = revoked(own, 'Owner', { at: subscriptionId('dev'), since: at })

const builder = principalOf('vm-build-dev')
const identity = armId('rg-sandbox-dev', 'Microsoft.ManagedIdentity/userAssignedIdentities', own)
const host = armId('rg-sandbox-dev', 'Microsoft.Compute/virtualMachines', machine)
const buildMachine = armId('rg-booking-dev', 'Microsoft.Compute/virtualMachines', 'vm-build-dev')
const assignment = `${subscriptionId('dev')}/providers/Microsoft.Authorization/roleAssignments/${guid(`assignment ${own} Owner ${subscriptionId('dev')}`)}`
const given = {
  principalId: principalNamed(own),
  roleId: roleKey(roleId('Owner')),
  scope: scopeId(subscriptionId('dev')),
}

/** As the Activity Log had it: times of the 12th and of the 17th of May 2026. */
export const events: readonly ActivityEvent[] = [
  event(
    '2026-05-12T02:03:11.000Z',
    'Microsoft.Compute/virtualMachines/runCommand/action',
    principalOf('id-preview-booking'),
    buildMachine,
  ),
  event('2026-05-12T02:12:40.000Z', 'Microsoft.ManagedIdentity/userAssignedIdentities/write', builder, identity),
  { ...event(at, 'Microsoft.Authorization/roleAssignments/write', builder, assignment), ...given },
  event(
    '2026-05-12T02:19:05.000Z',
    'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write',
    builder,
    `${identity}/federatedIdentityCredentials/github-diagnostics`,
  ),
  event('2026-05-12T02:31:00.000Z', 'Microsoft.Compute/virtualMachines/write', principalOf(own), host),
  event(
    '2026-05-17T09:20:31.000Z',
    'Microsoft.Compute/virtualMachines/delete',
    'anton.brekke@lanternisles.example',
    host,
  ),
  event(
    '2026-05-17T09:24:02.000Z',
    'Microsoft.ManagedIdentity/userAssignedIdentities/delete',
    'anton.brekke@lanternisles.example',
    identity,
  ),
]

/** As the sign-in log had it: the stranger's own identity, from an address that nobody knows. */
export const signIns: readonly Fact<'signIns'>[] = ['2026-05-12', '2026-05-13'].map((day, at) => ({
  id: `${principalNamed(own)}|${day}|azure resource manager|203.0.113.7`,
  principalId: principalNamed(own),
  name: own,
  day,
  firstAt: `${day}T02:${at === 0 ? 21 : 5}:00.000Z`,
  lastAt: `${day}T03:40:00.000Z`,
  resource: 'Azure Resource Manager',
  ip: '203.0.113.7',
  count: at === 0 ? 7 : 3,
  failed: 0,
  federated: true,
}))

function event(time: string, operation: string, caller: string, resource: string): ActivityEvent {
  return {
    id: guid(`event ${time} ${operation}`),
    at: time,
    operation,
    status: 'Succeeded',
    caller,
    resourceId: scopeId(resource),
    shownResourceId: resource,
  }
}
