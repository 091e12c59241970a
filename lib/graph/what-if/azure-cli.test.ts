import { expect, test } from 'vitest'
import { smallTenant } from '../testing/small-tenant.ts'
import { az, identityCommand } from './azure-cli.ts'

const user = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id'
const host = (id: string, wears: Parameters<typeof smallTenant>[0]['resources'] = []) => {
  void wears
  return smallTenant({
    resources: [{ id: `/subscriptions/s/resourceGroups/g/providers/${id}`, wears: [{ identityId: user }] }],
  }).resources[0]!
}

test('values are one word each, whatever they hold', () => {
  expect(az('group delete', { name: "it's; rm -rf /", yes: true })).toBe(
    `az group delete --name 'it'\\''s; rm -rf /' --yes`,
  )
})

test.each([
  [
    'Microsoft.Compute/virtualMachines/vm',
    'az vm identity remove --subscription s --resource-group g --name vm --identities',
  ],
  [
    'Microsoft.Web/sites/app/slots/stage',
    'az webapp identity remove --subscription s --resource-group g --name app --slot stage --identities',
  ],
  [
    'Microsoft.App/containerApps/app',
    'az containerapp identity remove --subscription s --resource-group g --name app --user-assigned',
  ],
])('%s has a command of its own', (id, command) => {
  expect(identityCommand('remove', host(id), { id: user })).toBe(`${command} ${user}`)
})

test('other types are patched, and what is left in the block is said', () => {
  const automation = host('Microsoft.Automation/automationAccounts/a')
  expect(identityCommand('remove', automation, { id: user })).toContain(`'{"identity":{"type":"None"}}'`)
  expect(identityCommand('assign', automation, 'system')).toContain(`{"type":"SystemAssigned, UserAssigned"}`)
})
