import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matches } from '../../rbac/pattern.ts'
import { dataActionsOf, keyVaultObjects } from './key-vault-permissions.ts'

const vault = 'Microsoft.KeyVault/vaults'

describe('a permission of an access policy', () => {
  it.each([
    ['secrets', 'get', ['secrets/getSecret/action']],
    ['secrets', ' LIST ', ['secrets/readMetadata/action']],
    ['secrets', 'set', ['secrets/setSecret/action', 'secrets/update/action']],
    ['keys', 'UnwrapKey', ['keys/unwrap/action']],
    ['certificates', 'ManageIssuers', ['certificatecas/write']],
    ['storage', 'getsas', ['storageaccounts/sas/read']],
    ['keys', 'getsecret', []],
    ['keys', '__proto__', []],
    ['passwords', 'get', []],
  ])('on %s, `%s`, is %j', (object, permission, actions) => {
    expect(dataActionsOf(object, [permission])).toEqual(actions.map((action) => `${vault}/${action}`))
  })

  it('`all` is each of its kind but purge, which may be named besides', () => {
    expect(dataActionsOf('secrets', ['all'])).toHaveLength(8)
    expect(dataActionsOf('secrets', ['all'])).not.toContain(`${vault}/secrets/purge/action`)
    expect(dataActionsOf('secrets', ['All', 'Purge'])).toContain(`${vault}/secrets/purge/action`)
  })

  const reference = new URL('../../../../shared/data/builtin-roles.json', import.meta.url)

  it.skipIf(!existsSync(reference))('gives data actions that built-in roles hold too, spelled alike', () => {
    const roles = JSON.parse(readFileSync(reference, 'utf8')) as { permissions: { dataActions?: string[] }[] }[]
    const known = roles
      .flatMap(({ permissions }) => permissions.flatMap(({ dataActions = [] }) => dataActions))
      .filter((action) => action.startsWith(`${vault}/`) && !action.includes('*'))
    const given = keyVaultObjects.flatMap((object) => dataActionsOf(object, ['all', 'purge']))
    for (const action of known)
      expect(
        given.some((one) => matches(action, one)),
        action,
      ).toBe(true)
  })
})
