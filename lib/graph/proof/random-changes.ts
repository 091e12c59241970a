import fc from 'fast-check'
import type { Facts } from '../../model/facts.ts'
import { group, principals } from './random-becoming.ts'

const user = `${group('u')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared`
const machine = (name: string, at: string) => `${group(at)}/providers/Microsoft.Compute/virtualMachines/${name}`
const app = `${group('c')}/providers/Microsoft.Web/sites/app`
const systemHosts = [machine('vm-a', 'a'), machine('vm-b', 'b'), machine('vm-b2', 'b'), app]
const data = `${group('b')}/providers/Microsoft.Storage/storageAccounts/data`
const roles = [
  'Reader',
  'Owner',
  'Contributor',
  'Machines',
  'Attach',
  'Federate',
  'Assigner',
  'Runbooks',
  'Jobs',
  'Steward',
]
const scopes = ['/subscriptions/s1', ...['a', 'b', 'c'].map(group), machine('vm-a', 'a'), machine('vm-c', 'c')]

const vault = `${group('c')}/providers/Microsoft.KeyVault/vaults/vault`
const resources = [...systemHosts, machine('vm-c', 'c'), data, vault]

/** Changes as JSON, of the tenants of `random-becoming.ts`; some of them cannot be made. */
const change = (facts: Facts) => {
  const assignments = facts.roleAssignments.map(({ id }) => id as string)
  return fc.oneof(
    fc.record({ kind: fc.constant('delete-resource'), resource: fc.constantFrom(...resources, vault, vault, vault) }),
    fc.record({
      kind: fc.constant('delete-resource-group'),
      resourceGroup: fc.constantFrom(...['a', 'b', 'u'].map(group)),
    }),
    fc.record({ kind: fc.constant('delete-identity'), identity: fc.constant(user) }),
    fc.record({
      kind: fc.constant('detach-identity'),
      resource: fc.constantFrom(machine('vm-b', 'b'), machine('vm-c', 'c')),
      identity: fc.constant(user),
    }),
    fc.record({ kind: fc.constant('disable-system-assigned'), resource: fc.constantFrom(...systemHosts) }),
    fc.record({ kind: fc.constant('remove-role-assignment'), assignment: fc.constantFrom(...assignments) }),
    fc.record({ kind: fc.constant('remove-role-assignment'), assignment: fc.constantFrom(...assignments) }),
    fc.record({
      kind: fc.constant('add-role-assignment'),
      principal: fc.constantFrom(...principals, 'h'),
      role: fc.constantFrom(...roles),
      scope: fc.constantFrom(...scopes),
    }),
    fc.record({
      kind: fc.constant('add-group-member'),
      group: fc.constantFrom('g', 'h'),
      member: fc.constantFrom(...principals),
    }),
    fc.record({
      kind: fc.constant('remove-group-member'),
      group: fc.constantFrom('g', 'h'),
      member: fc.constantFrom('p', 'ia', 'ib', 'ic', 'g', 'h'),
    }),
    fc.record({
      kind: fc.constant('move-resource'),
      resource: fc.constantFrom(...resources, vault, vault, vault),
      to: fc.constantFrom(...['a', 'b', 'c'].map(group)),
    }),
    fc.record({
      kind: fc.constant('share-identity'),
      resources: fc.subarray(systemHosts, { minLength: 1 }),
      identity: fc.oneof(
        fc.constant(user),
        fc.record({ name: fc.constant('fresh'), resourceGroup: fc.constantFrom(group('a'), group('u')) }),
      ),
    }),
    fc.record({ kind: fc.constant('split-identity'), identity: fc.constant(user) }),
  )
}

/** Some of them one after the other. */
export const changesOf = (facts: Facts) => fc.array(change(facts), { minLength: 1, maxLength: 5 })
