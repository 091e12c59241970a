import { beforeAll, describe, expect, it } from 'vitest'
import { sideBySide } from '#lib/learn/side-by-side.ts'
import { noFacts } from '#lib/model/facts.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { getKindExamples } from './get-kind-examples.ts'

let sample: Tenant
let empty: Tenant
beforeAll(async () => {
  const draft = await sampleDraft()
  sample = tenantFromDraft(draft)
  empty = tenantFromDraft({ ...draft, facts: noFacts() })
})

describe('examples of both kinds', () => {
  it('are of their own kind, few, and counted whole', () => {
    const kinds = getKindExamples(sample)
    expect(Object.keys(kinds).every((aspect) => aspect in sideBySide)).toBe(true)
    for (const cells of Object.values(kinds))
      for (const [kind, { count, first }] of Object.entries(cells)) {
        expect(first.length).toBe(Math.min(count, 2))
        for (const { node } of first) if (node.kind === 'identity') expect(node.sublabel.startsWith(kind)).toBe(true)
      }
    expect(kinds.creation!.system!.count).toBe(
      sample.index.identities.all.filter(({ kind, state }) => kind === 'system' && state === 'live').length,
    )
  })

  it('show what the cell says', () => {
    const { name, sharing, inAdvance, several, outside } = getKindExamples(sample)
    expect(name!.system!.first[0]!.node.label).toMatch(/\/slots\//)
    const identity = (label: string) => sample.index.identities.all.find((one) => one.name === label)!
    for (const { node } of sharing!.user!.first) expect(identity(node.label).wornBy.length).toBeGreaterThan(1)
    for (const { node } of inAdvance!.user!.first) expect(identity(node.label).wornBy).toEqual([])
    for (const { node } of outside!.user!.first) expect(identity(node.label).federated.length).toBeGreaterThan(0)
    expect(several!.user!.first[0]!.why).toMatch(/^\d+ of them$/)
  })

  it('are none where nothing was read', () => {
    for (const cells of Object.values(getKindExamples(empty)))
      for (const { count, first } of Object.values(cells)) expect([count, first]).toEqual([0, []])
  })
})
