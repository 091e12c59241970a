import { describe, expect, it } from 'vitest'
import { answers, type Reason } from '../model/verdict.ts'
import { type Asked, explainVerdict } from './explain-verdict.ts'

const asked: Asked = {
  who: 'id-ledger',
  action: 'Microsoft.Storage/storageAccounts/read',
  scope: 'resource group rg-ledger',
  nameOf: (id) => `name-of-${id.slice(id.lastIndexOf('/') + 1)}`,
}
const at = { assignmentId: '/a/1', scope: '/subscriptions/one', path: [], roleId: 'r', roleName: 'Reader' }
const match = { block: 0, pattern: '*/read' }
// Ids are branded; the words are what is looked at here.
const reasons = [
  { kind: 'grant', ...at, through: [], match },
  { kind: 'grant', ...at, through: ['g-1', 'g-2'], match, condition: '…', limits: 'may assign only AcrPull' },
  { kind: 'eligible', ...at, through: ['g-1'], match },
  { kind: 'takenAway', ...at, through: [], match, notPattern: '*/write' },
  { kind: 'deny', denyId: '/d/1', name: 'managed app', scope: '/subscriptions/one', path: [], match },
  { kind: 'door', scope: '/subscriptions/one/vault', gives: 'secrets: get', through: [] },
  { kind: 'key', scope: '/subscriptions/one/account', action: 'listKeys' },
  { kind: 'none', text: 'nothing that was read permits it' },
  { kind: 'gap', text: 'role assignments were not read' },
] as unknown as Reason[]

const texts = (answer: (typeof answers)[number], because: Reason[]) => {
  const { sentences, wouldChange, because: chain } = explainVerdict({ answer, because }, asked)
  return [...sentences, ...wouldChange, ...(chain ?? []).map(({ text }) => text)]
}

describe('a verdict in sentences', () => {
  for (const answer of answers)
    it(`tells \`${answer}\` by every kind of reason without a slip`, () => {
      for (const reason of reasons)
        for (const text of texts(answer, [reason])) {
          expect(text).toMatch(/^[A-Z].*[.!?]$/)
          expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|\(\)/)
        }
    })

  it('names groups in the order in which they lead there, and what a condition limits', () => {
    expect(texts('conditional', [reasons[1]!])[1]).toBe(
      'Reader at name-of-one permits it by `*/read`, through the groups name-of-g-1 › name-of-g-2, where may assign only AcrPull.',
    )
  })

  it('says how many more reasons there are', () => {
    expect(texts('yes', reasons.slice(0, 2))[2]).toBe('One more reason is behind it.')
    expect(texts('yes', reasons.slice(0, 3))[2]).toBe('2 more reasons are behind it.')
  })

  it('names nothing that the asker does not name: with masks it tells masks only', () => {
    const masked = { ...asked, who: 'id a1b2c3', scope: 'rg d4e5f6', nameOf: () => 'x7y8z9' }
    const said = JSON.stringify(explainVerdict({ answer: 'yes', because: reasons.slice(0, 3) }, masked))
    expect(said).not.toMatch(/ledger|name-of|g-1/)
  })
})
