import fc from 'fast-check'
import { expect, test } from 'vitest'
import { principalId } from '../../model/guid.ts'
import { heldKeysOf, keyHoldersOf } from '../reach/held-keys.ts'
import { indexOf } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { randomTenant } from './random-tenant.ts'

const actions = ['listKeys', 'regenerateKey', 'listAccountSas', 'listServiceSas']
const order = ['no', 'unknown', 'conditional', 'yes']

test('keys that are held are those that asking for each of their actions allows', { timeout: 300_000 }, () => {
  let held = 0
  fc.assert(
    fc.property(randomTenant(1, true), ({ facts }) => {
      const index = indexOf(facts, [{ dataset: 'roleAssignments', scope: '/', state: 'complete', count: 0 }])
      const accounts = facts.resources.filter(({ type }) => type === 'microsoft.storage/storageaccounts')
      for (const who of ['p1', 'p2', 'p3', 'g1']) {
        const asked = accounts.flatMap(({ id, settings }) => {
          if (settings?.allowSharedKeyAccess === false) return []
          const answers = actions.map((verb) => {
            const action = `Microsoft.Storage/storageAccounts/${verb}/action`
            return ask(index, { id: '', principalId: who, action, scope: id }).answer
          })
          const best = answers.reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b))
          return best === 'no' ? [] : [`${id} ${best}`]
        })
        const keys = heldKeysOf(index, principalId(who)).map(({ target, answer }) => `${target.id} ${answer}`)
        expect(keys.toSorted()).toEqual(asked.toSorted())
        held += keys.length
        // Backward: whoever holds a key of the account is named by an assignment there, itself or by a group.
        for (const { target } of heldKeysOf(index, principalId(who))) {
          const named = keyHoldersOf(index, target).map(({ assignment }) => assignment.principalId)
          const own = [principalId(who), ...index.groups.above(principalId(who)).keys()]
          expect(named.some((id) => own.includes(id))).toBe(true)
        }
      }
    }),
    { numRuns: 500, seed: 20_263, endOnFailure: true },
  )
  expect(held).toBeGreaterThan(500)
})
