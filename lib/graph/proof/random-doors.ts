import fc from 'fast-check'
import type { Json, Resource } from '../../model/facts.ts'
import { chance } from './random-permissions.ts'

export const vaults = [
  '/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.KeyVault/vaults/kv',
  '/subscriptions/s10/resourceGroups/rg1/providers/Microsoft.KeyVault/vaults/kv',
  '/subscriptions/s2/resourceGroups/providers/providers/Microsoft.KeyVault/vaults/kv',
]

/** Data actions that a policy or a key may open. */
export const doorActions = [
  'Microsoft.KeyVault/vaults/secrets/getSecret/action',
  'Microsoft.KeyVault/vaults/secrets/getSecret/action',
  'Microsoft.KeyVault/vaults/secrets/setSecret/action',
  'Microsoft.KeyVault/vaults/secrets/purge/action',
  'Microsoft.KeyVault/vaults/keys/sign/action',
]
export const blobAction = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'

const permissions = fc.uniqueArray(fc.constantFrom('get', 'GET', 'all', 'All', 'set', 'Purge', 'list', 'sign'), {
  minLength: 1,
  maxLength: 3,
})

const policy = (people: string[]) =>
  fc
    .record({
      objectId: fc.constantFrom(...people, ...people, 'OUTSIDER'),
      upper: chance(30),
      compound: chance(40),
      secrets: fc.option(permissions),
      keys: fc.option(permissions),
    })
    .map(
      ({ objectId, upper, compound, secrets, keys }): Json => ({
        objectId: upper ? objectId.toUpperCase() : objectId,
        ...(compound ? { applicationId: 'portal' } : {}),
        permissions: { ...(secrets ? { secrets } : {}), ...(keys ? { keys } : {}) },
      }),
    )

type Settings = Resource['settings']

/** How a vault decides; `whole`: that and its policies were read. */
export function vaultSettings(people: string[], whole: boolean): fc.Arbitrary<Settings> {
  const policies = fc.array(policy(people), { maxLength: 4 })
  const read = fc
    .tuple(policies, fc.constantFrom<(boolean | null | undefined)[]>(true, false, false, null, undefined))
    .map(
      ([accessPolicies, byRoles]): Settings => ({
        accessPolicies,
        ...(byRoles === undefined ? {} : { enableRbacAuthorization: byRoles }),
      }),
    )
  const hidden = fc.constantFrom<Settings[]>(undefined, { enableRbacAuthorization: false }, { vaultUri: 'x' })
  return whole ? read : fc.oneof({ weight: 5, arbitrary: read }, { weight: 1, arbitrary: hidden })
}

/** Whether keys of an account work; `whole`: that was read. */
export function accountSettings(whole: boolean): fc.Arbitrary<Settings> {
  const read = fc.constantFrom<Settings[]>(
    { allowSharedKeyAccess: true },
    { allowSharedKeyAccess: null },
    { minimumTlsVersion: 'TLS1_2' },
    { allowSharedKeyAccess: false },
    { allowSharedKeyAccess: false },
  )
  return whole ? read : fc.oneof({ weight: 4, arbitrary: read }, { weight: 1, arbitrary: fc.constant(undefined) })
}
