import { describe, expect, it } from 'vitest'
import { noFacts } from '#lib/model/facts.ts'
import { type ScopeId, scopeId } from '#lib/model/scope.ts'
import type { Gap } from './collector.ts'
import { coverageOf, outcomesOf } from './coverage-of.ts'
import type { Reading } from './reading.ts'

const [one, two] = [scopeId('/subscriptions/one'), scopeId('/subscriptions/two')]
const denied: Gap = { state: 'denied', why: 'no' }
const reading = (collector: string, scopes: ScopeId[], ...gaps: Gap[]): Reading => ({
  collector,
  scopes,
  facts: noFacts(),
  gaps,
})

const cells = (readings: Reading[], seesAll = true) =>
  coverageOf(outcomesOf(readings), { countOf: () => 1, grantee: { principalId: 'me', tenantId: 't' }, seesAll })
const told = (readings: Reading[], seesAll?: boolean) =>
  cells(readings, seesAll).map(({ dataset, scope, state }) => `${dataset} ${scope} ${state}`)

describe('coverage', () => {
  it('is one cell where everything was read', () => {
    expect(told([reading('deny-assignments', [one]), reading('deny-assignments', [two])])).toEqual([
      'denyAssignments / complete',
    ])
  })

  it('names the scopes that were not, with the command that would change it', () => {
    const readings = [reading('deny-assignments', [one], { ...denied, scope: one }), reading('deny-assignments', [two])]
    expect(told(readings)).toEqual(['denyAssignments / complete', 'denyAssignments /subscriptions/one denied'])
    expect(cells(readings)[1]!.remedy).toContain(
      'az role assignment create --assignee me --role Reader --scope /subscriptions/one',
    )
  })

  it('does not speak of the rest where nobody knows what that is', () => {
    expect(told([reading('deny-assignments', [one])], false)).toEqual(['denyAssignments /subscriptions/one complete'])
  })

  it('knows nothing of `/` where nothing below it was read', () => {
    const readings = [reading('role-assignments', [one], { ...denied, scope: one })]
    expect(told(readings)).toEqual(['roleAssignments / denied', 'roleAssignments /subscriptions/one denied'])
  })

  it('of a dataset is as far as all its parts are', () => {
    const readings = [reading('resources', [one]), reading('batch-pools', [one], { state: 'failed', why: 'x' })]
    expect(told(readings)).toContain('resources /subscriptions/one partial')
  })

  it('is lacking where something is that it starts from', () => {
    const readings = [
      reading('user-assigned-identities', [one], { ...denied, scope: one }),
      reading('user-assigned-identities', [two]),
      reading('federated-credentials', [one]),
      reading('federated-credentials', [two]),
    ]
    expect(told(readings)).toContain('federatedCredentials /subscriptions/one denied')
    expect(told(readings)).not.toContain('federatedCredentials /subscriptions/two complete')
    const directory = [reading('directory-objects', ['/' as ScopeId]), ...readings]
    expect(told(directory)).toContain('directory / partial')
  })

  it('is lacking in part, not refused, where of several things to start from one is', () => {
    const root = '/' as ScopeId
    const readings = [
      reading('deny-assignments', [one], { ...denied, scope: one }),
      reading('role-assignments', [one]),
      reading('directory-objects', [root]),
      reading('group-members', [root]),
    ]
    expect(told(readings)).toContain('groupMembers / partial')
  })

  it('quotes what a shell would take apart in the command that it gives', () => {
    const group = scopeId("/subscriptions/one/resourceGroups/it's (old)")
    const [, cell] = cells([reading('deny-assignments', [group], { ...denied, scope: group })])
    expect(cell!.remedy).toContain(String.raw`--scope '/subscriptions/one/resourcegroups/it'\''s (old)'`)
  })
})
