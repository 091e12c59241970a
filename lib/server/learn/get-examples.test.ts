import { beforeAll, describe, expect, it } from 'vitest'
import { miniatures } from '#lib/learn/chapter.ts'
import { noFacts } from '#lib/model/facts.ts'
import { getGraph } from '../get-graph.ts'
import { graphQueryFrom } from '../graph-query.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { type ExamplesAnswer, getExamples } from './get-examples.ts'

let sample: Tenant
let empty: Tenant
let examples: ExamplesAnswer
beforeAll(async () => {
  const draft = await sampleDraft()
  sample = tenantFromDraft(draft)
  empty = tenantFromDraft({ ...draft, facts: noFacts() })
  examples = await getExamples(sample)
})

describe('the examples of the chapters', () => {
  it('are of every kind in the sample, each small and whole', () => {
    expect(Object.keys(examples)).toEqual(Object.keys(miniatures))
    for (const [kind, { rows, edges, focus, ofSample }] of Object.entries(examples)) {
      const ids = new Set(rows.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
      expect(ids.has(focus), kind).toBe(true)
      expect(ids.size, kind).toBeLessThanOrEqual(12)
      expect(Math.max(...rows.map(({ nodes }) => nodes.length)), kind).toBeLessThanOrEqual(3)
      // A resource with keys may have no role given on itself.
      if (kind !== 'keys') expect(edges.length, kind).toBeGreaterThan(0)
      for (const { source, target } of edges) expect(ids.has(source) && ids.has(target), kind).toBe(true)
      expect(ofSample).toBe(false)
    }
  })

  it('show what they are for', () => {
    const edgesOf = (kind: keyof typeof miniatures) => examples[kind]!.edges
    expect(edgesOf('shared').filter(({ kind }) => kind === 'wears').length).toBeGreaterThan(1)
    expect(edgesOf('throughGroup').some(({ label }) => label.startsWith('through'))).toBe(true)
    expect(edgesOf('conditional').some(({ certainty }) => certainty === 'conditional')).toBe(true)
    expect(edgesOf('inherited').some(({ kind }) => kind === 'contains')).toBe(true)
    expect(edgesOf('becomes').some(({ kind }) => kind === 'becomes')).toBe(true)
    expect(edgesOf('door').some(({ target }) => target.startsWith('door:'))).toBe(true)
    expect(edgesOf('federated').some(({ kind }) => kind === 'federated')).toBe(true)
  })

  it('are in the view of the graph that each leads to', () => {
    for (const [kind, { rows, address }] of Object.entries(examples)) {
      const { in: inward, out: outward, select: _, ...rest } = address
      const asked = graphQueryFrom(
        new URLSearchParams({ ...rest, ...(inward ? { inward } : {}), ...(outward ? { outward } : {}) }),
      )
      if ('mistake' in asked) throw new Error(asked.mistake)
      const shown = new Set(getGraph(sample, asked).nodes.map(({ id }) => id))
      const missing = rows.flatMap(({ nodes }) => nodes.filter(({ id }) => !shown.has(id)).map(({ id }) => id))
      expect(missing, kind).toEqual([])
    }
  })

  it('come from the sample where the tenant has none, and say so', async () => {
    expect(Object.values(await getExamples(empty)).every(({ ofSample }) => ofSample)).toBe(true)
  })
})
