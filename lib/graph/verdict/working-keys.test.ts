import { describe, expect, it } from 'vitest'
import { techniques } from '../../techniques/techniques/index.ts'
import { keyTechniques, opens } from './working-keys.ts'

/** Ways to data that are no key of the target, and why they open nothing by themselves. */
const noKeys = new Map([
  ['container-app-secrets', 'yields what the app knows, not what it stores'],
  ['cosmos-db-role-assignment', 'changes who may: shown once it was done'],
  ['key-vault-access-policy', 'changes who may: shown once it was done'],
  ['postgresql-administrator', 'changes who may: shown once it was done'],
  ['slot-settings', 'yields what the app knows, not what it stores'],
  ['sql-managed-instance-administrator', 'changes who may: shown once it was done'],
  ['sql-managed-instance-password', 'sets a password that others use'],
  ['sql-server-administrator', 'changes who may: shown once it was done'],
  ['sql-server-password', 'sets a password that others use'],
  ['synapse-administrator', 'changes who may: shown once it was done'],
  ['web-app-settings', 'yields what the app knows, not what it stores'],
])

describe('keys that still work', () => {
  it('are every technique that yields data, but for those known to be none', () => {
    const data = techniques.filter((technique) => technique.yields === 'data').map(({ id }) => id)
    expect([...keyTechniques.map(({ id }) => id), ...noKeys.keys()].toSorted()).toEqual(data.toSorted())
  })

  it('may each be switched off, and take one right each', () => {
    for (const technique of keyTechniques) {
      expect(technique.open).toBeDefined()
      expect(technique.elsewhere).toBeUndefined()
      for (const needs of technique.needs) expect(needs).toHaveLength(1)
    }
  })

  it('for reading open what is read only', () => {
    const needs = keyTechniques.flatMap((technique) => technique.needs.flat())
    const write = 'microsoft.search/searchservices/indexes/documents/write'
    const closed = needs.filter((need) => !opens(need, write)).map(({ action }) => action.split('/').at(-2))
    expect(closed.toSorted()).toEqual(['createQueryKey', 'listQueryKeys', 'readonlykeys'])
    expect(needs.every((need) => opens(need, write.replace('write', 'read')))).toBe(true)
  })
})
