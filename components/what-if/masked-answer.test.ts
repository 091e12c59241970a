import { expect, it } from 'vitest'
import { explainWhatIf } from '#lib/explain/explain-what-if.ts'
import { checked } from '#lib/server/read-json.ts'
import { tenantFromDraft } from '#lib/server/runtime.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { whatIf, whatIfSchema } from '#lib/server/what-if.ts'
import { maskedAnswer } from './masked-answer.ts'

const tenant = tenantFromDraft(await sampleDraft())
const { facts, identities } = tenant.index
const names = [
  ...identities.all.map(({ name }) => name),
  ...[...facts.resources, ...facts.resourceGroups, ...facts.subscriptions].map(({ name }) => name),
  ...facts.principals.flatMap(({ displayName }) => displayName ?? []),
  ...facts.roleDefinitions.filter(({ custom }) => custom).map(({ name }) => name),
].filter(
  (name) => name.length > 4 && !/^(microsoft graph$|kubernetes|database|default|staging|production|test)/i.test(name),
)

const shared = identities.all.filter(({ armId, wornBy }) => armId && wornBy.length > 0)
const answer = whatIf(
  tenant,
  checked(
    { changes: shared.slice(0, 12).map(({ armId }) => ({ kind: 'delete-identity', identity: armId })), questions: [] },
    whatIfSchema,
  ),
)
const masked = maskedAnswer(answer, 'salt')

/** All texts of an answer save ids, which are shown nowhere. */
const textsIn = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return key === 'id' || key === 'node' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, Array.isArray(value) ? key : name))
}
const saidIn = (value: unknown) => textsIn(value).join('\n').toLowerCase()
const namedIn = (value: unknown) => names.filter((name) => saidIn(value).includes(name.toLowerCase()))

it('nothing that changes would do names a thing while names are masked, and neither does its explanation', () => {
  expect(namedIn(answer).length).toBeGreaterThan(20)
  expect(namedIn(masked)).toEqual([])
  expect(namedIn(explainWhatIf(masked))).toEqual([])
})

it('figures, times and the roles of Azure stay', () => {
  expect(masked.affected).toBe(answer.affected)
  expect(masked.broken.map(({ how }) => how)).toEqual(answer.broken.map(({ how }) => how))
  expect(masked.clock).toEqual(answer.clock)
  expect(masked.orphaned.some(({ role }) => !role.startsWith('role '))).toBe(true)
  expect(explainWhatIf(masked).sentences[0]).toBe(explainWhatIf(answer).sentences[0])
})

it('a name is the same wherever it stands', () => {
  const [first] = masked.broken
  expect(first!.identity.name).toMatch(/^id [a-z0-9]{6}$/)
  const others = masked.broken.filter(({ identity }) => identity.id === first!.identity.id)
  expect(new Set(others.map(({ identity }) => identity.name)).size).toBe(1)
})
