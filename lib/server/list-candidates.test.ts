import { expect, test } from 'vitest'
import { candidatesQuery, listCandidates, type PickKind, pickKinds } from './list-candidates.ts'
import { checked } from './read-json.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'

const tenant = tenantFromDraft(await sampleDraft())
const { identities, groups } = tenant.index
const found = (pick: PickKind, q = '', of = '') => listCandidates(tenant, { pick, q, of }).candidates

const host = [...identities.wornBy].find(([, worn]) => worn.some(({ wear }) => wear.identityId))![0]
const trusted = identities.all.find(({ federated, armId }) => armId && federated.length > 0)!
const [group] = [...groups.memberships.members].find(([, { memberIds }]) => memberIds.length > 0)!

test.each(pickKinds)('the sample has something to choose for `%s`', (pick) => {
  const of = { identityOfResource: host, memberOfGroup: group, credentialOfIdentity: trusted.armId! }
  expect(found(pick, '', pick in of ? of[pick as keyof typeof of] : '').length).toBeGreaterThan(0)
})

test('every word has to be found, in the name, the second line or the id', () => {
  const [first] = found('resource')
  const narrowed = found('resource', `${first!.label} ${first!.sublabel.split(' ')[0]}`)
  expect(narrowed.map(({ value }) => value)).toContain(first!.value)
  expect(found('resource', `${first!.label} no-such-word`)).toEqual([])
})

test('a list that goes on says so', () => {
  const { candidates, more } = listCandidates(tenant, { pick: 'assignment', q: '', of: '' })
  expect({ count: candidates.length, more }).toEqual({ count: 30, more: true })
})

test('a kind of thing that there is not is named with those that there are', () => {
  expect(() => checked({ pick: 'planet' }, candidatesQuery)).toThrow(/`pick`: .*"resource"/)
})
