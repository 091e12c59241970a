import { beforeAll, describe, expect, it } from 'vitest'
import { noFacts } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { getChoice } from './get-choice.ts'

let sample: Tenant
let draft: Awaited<ReturnType<typeof sampleDraft>>
beforeAll(async () => {
  draft = await sampleDraft()
  sample = tenantFromDraft(draft)
})

const idOf = (name: string) => sample.index.facts.resources.find((one) => one.name === name)!.id

/** A tenant with one resource of that type. */
const withOne = (type: string, wears?: []) => {
  const id = `/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/rg/providers/${type}/one` as ScopeId
  const facts = { ...noFacts(), resources: [{ id, name: 'one', type, ...(wears ? { wears } : {}) }] }
  return getChoice(tenantFromDraft({ ...draft, facts }), id)
}

describe('what the facts say about a choice', () => {
  it('is that others do the same work where a worn identity is shared, with how many', () => {
    const shared = sample.index.identities.all.find(({ name }) => name === 'id-app-common')!
    const { wears, found, takes } = getChoice(sample, shared.wornBy[0]!.resource.id)
    const others = new Set(shared.wornBy.map(({ resource }) => resource.id)).size - 1
    expect(wears!.find(({ node }) => node.label === 'id-app-common')).toMatchObject({ kind: 'user', sharedBy: others })
    expect(found.severalDoTheSame).toEqual({
      yes: true,
      because: `It shares a user-assigned identity with ${others} other resources.`,
    })
    expect(takes.user).toBe('yes')
  })

  it('is that rights must be there first where its settings say so', () => {
    const { found } = getChoice(sample, idOf('aks-voyages-prod'))
    expect(found.beforeItStarts?.because).toMatch(/registry pull/)
    // Its nodes share an identity with it because Azure made it so.
    expect(found.severalDoTheSame?.yes).toBe(false)
  })

  it('is nothing that must be known from elsewhere', () => {
    const { found } = getChoice(sample, idOf('vm-build-dev'))
    expect(found.mustEndWithIt).toBeUndefined()
    expect(found.namedInLogs).toBeUndefined()
    expect(found.outsideAzure).toBeUndefined()
  })

  it.each([
    ['microsoft.hybridcompute/machines', { system: 'yes', user: 'no' }],
    ['microsoft.resources/deploymentscripts', { system: 'no', user: 'yes' }],
    ['microsoft.managedidentity/userassignedidentities', { system: 'no', user: 'no' }],
    ['microsoft.compute/virtualmachines', { system: 'unknown', user: 'unknown' }],
  ])('is which kinds %s takes, and unknown where nothing tells', (type, takes) => {
    expect(withOne(type).takes).toEqual(takes)
  })

  it('keeps apart what wears nothing and what was not read', () => {
    expect(withOne('microsoft.web/sites', []).wears).toEqual([])
    expect(withOne('microsoft.web/sites').wears).toBeUndefined()
  })

  it('refuses what is not there, by the name that was given', () => {
    expect(() => getChoice(sample, '/nowhere')).toThrow('`/nowhere`')
  })
})
