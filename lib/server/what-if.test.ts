import { expect, test } from 'vitest'
import { checked } from './read-json.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'
import { whatIf, whatIfSchema } from './what-if.ts'
import { whatIfWarnings } from './what-if-warnings.ts'

const tenant = tenantFromDraft(await sampleDraft())
const worn = tenant.index.identities.all.find(
  ({ kind, wornBy, principalId, resource }) =>
    kind === 'user' && resource && wornBy.length > 0 && principalId && tenant.index.assignmentsOf.has(principalId),
)!
const request = checked({ changes: [{ kind: 'delete-identity', identity: worn.armId }] }, whatIfSchema)

test('deleting an identity of the sample tells of hosts, assignments, commands and the clock in words', () => {
  const answer = whatIf(tenant, request)
  expect(answer.broken.map(({ how }) => how)).toContain('dangling')
  expect(answer.orphaned.length).toBe(tenant.index.assignmentsOf.get(worn.principalId!)!.length)
  expect(answer.plan[0]!.commands[0]).toMatch(/^az identity delete --ids \/subscriptions\//)
  const delays = new Set(answer.clock.map(({ id }) => id))
  const used = JSON.stringify(answer).matchAll(/"delay":"(\w+)"/g)
  for (const [, delay] of used) expect(delays).toContain(delay)
  expect(JSON.stringify(answer)).not.toMatch(/undefined|\[object|NaN/)
})

test('warnings that appear and disappear are an answer of their own', async () => {
  const { appear, disappear } = await whatIfWarnings(tenant, request)
  expect(appear.map(({ rule }) => rule)).toContain('dangling-identity-reference')
  const before = new Set(tenant.warnings.findings.map(({ id }) => id))
  expect(appear.filter(({ id }) => before.has(id))).toEqual([])
  expect(disappear.filter(({ id }) => !before.has(id))).toEqual([])
})

test('a problem is named by its path, and a change that cannot be made by its number', () => {
  expect(() => checked({ changes: [{ kind: 'delete-identity', identity: 3 }] }, whatIfSchema)).toThrow(
    /`changes\.0\.identity`/,
  )
  expect(() => checked({ changes: [] }, whatIfSchema)).toThrow(/`changes`: give one change/)
  const missing = checked({ changes: [{ kind: 'delete-identity', identity: '/x' }] }, whatIfSchema)
  expect(() => whatIf(tenant, missing)).toThrow(/change 1, delete-identity: no resource `\/x` is listed/)
})
