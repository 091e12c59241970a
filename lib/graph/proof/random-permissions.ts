import fc from 'fast-check'
import type { Permission } from '../../model/facts.ts'

/** True this often of a hundred. */
export const chance = (percent: number) => fc.nat(99).map((roll) => roll < percent)

export const actions = [
  'Microsoft.Storage/storageAccounts/read',
  'Microsoft.Storage/storageAccounts/write',
  'Microsoft.Storage/storageAccounts/readKeys/action',
  'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read',
  'Microsoft.StorageSync/storageAccounts/read',
  'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action',
  'Microsoft.ManagedIdentity/userAssignedIdentities/reassign/action',
  'Microsoft.Authorization/roleAssignments/write',
  'Microsoft.Authorization/write',
  'Microsoft.KeyVault/vaults/secrets/getSecret/action',
]
const patterns = [
  '*',
  '*',
  '*/read',
  '*/write',
  '*s/read',
  'Microsoft.Storage/*',
  'Microsoft.Storage*/read',
  ' Microsoft.Storage/storageAccounts/read ',
  'microsoft.STORAGE/*/READ',
  'Microsoft.Storage/storageAccounts/*/*/read',
  'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
  'Microsoft.ManagedIdentity/*/action',
  'Microsoft.Authorization/*/Write',
  '*/storageAccounts/*/read',
  '*/assign/*',
  'Microsoft.Storage/storageAccounts/*/action',
]
/** An action with some of its segments, or the ends of them, become stars. */
const starred = fc.tuple(fc.constantFrom(...actions), fc.nat(255), chance(50)).map(([action, bits, upper]) => {
  const parts = action.split('/').map((part, index) => {
    if (bits & (1 << index)) return '*'
    return bits & (16 << index) ? `${part.slice(0, 5)}*` : part
  })
  return upper ? parts.join('/').toUpperCase() : parts.join('/')
})
const pattern = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...patterns) },
  { weight: 1, arbitrary: starred },
  { weight: 1, arbitrary: fc.constantFrom(...actions) },
)
const some = fc.array(pattern, { minLength: 1, maxLength: 2 })
const few = fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, some)
/** One permission block, near enough to what is asked for; its exceptions and its condition are as near. */
export const block: fc.Arbitrary<Permission> = fc
  .tuple(fc.constantFrom('control', 'data', 'both'), some, few, some, few, chance(20))
  .map(([plane, actions, notActions, dataActions, notDataActions, guarded]) => ({
    actions: plane === 'data' ? [] : actions,
    notActions,
    dataActions: plane === 'control' ? [] : dataActions,
    notDataActions,
    ...(guarded ? { condition: '@Request[a:b] StringEquals x' } : {}),
  }))
