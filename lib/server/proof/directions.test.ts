import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { becomingTenant } from '#lib/graph/proof/random-becoming.ts'
import type { Facts } from '#lib/model/facts.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { type Answers, answersOf } from './answers-of.ts'
import { directions, disagreement } from './directions.ts'

const tenantOf = (facts: Facts) =>
  tenantFromDraft({
    tenantId: 'tenant',
    source: 'import',
    label: 'random',
    takenAt: '2026-11-01T00:00:00Z',
    coverage: [
      { dataset: 'resources', scope: '/', state: 'complete', count: facts.resources.length },
      { dataset: 'roleAssignments', scope: '/', state: 'complete', count: facts.roleAssignments.length },
    ],
    facts,
  })

const runs = 100
const seed = 41_300
const tenants = fc.sample(becomingTenant, { seed, numRuns: runs }).map(tenantOf)

describe('the same facts come from', () => {
  it.each(directions)('$name', { timeout: 60_000 }, (direction) => {
    let told = 0
    for (const tenant of tenants) {
      expect(disagreement(direction, tenant, answersOf)).toBeUndefined()
      told += direction.sides(tenant, answersOf)[0].length
    }
    // Directions that never say anything agree on nothing.
    expect(told).toBeGreaterThan(runs)
  })
})

/** Mistakes, each in one direction only: the other one tells. */
const planted: [name: string, mistaken: Partial<Answers>][] = [
  ['ask and reach', { ask: (...args) => ({ ...answersOf.ask(...args), answer: 'no' }) }],
  ['ask and reach', { reach: (...args) => without(answersOf.reach(...args), 'resources') }],
  ['reach and who can reach', { whoCanReach: (...args) => without(answersOf.whoCanReach(...args), 'who') }],
  [
    'blast radius and who can become',
    {
      whoCanBecome: (...args) => ({
        ...answersOf.whoCanBecome(...args)!,
        who: withRing(answersOf.whoCanBecome(...args)!.who),
      }),
    },
  ],
  [
    'blast radius and paths',
    { paths: (...args) => ({ paths: answersOf.paths(...args)!.paths.map((path) => [...path, ...path]) }) },
  ],
  [
    'blast radius and ranking',
    {
      ranking: (tenant) =>
        answersOf
          .ranking(tenant)
          .map((row) => ({ ...row, falls: { ...row.falls, yes: row.falls.yes + row.falls.unknown } })),
    },
  ],
  [
    'reach and ranking',
    { ranking: (tenant) => answersOf.ranking(tenant).map((row) => ({ ...row, reaches: row.reachesInTheEnd })) },
  ],
  [
    'reach and the table of identities',
    {
      identities: (tenant) =>
        answersOf.identities(tenant).map((row) => ({ ...row, reaches: Math.min(row.reaches, 3) })),
    },
  ],
  [
    'ranking and the table of identities',
    { entries: (tenant) => answersOf.entries(tenant).map((entry) => ({ ...entry, falls: undefined })) },
  ],
  ['reach and the graph', { edges: (tenant) => without(answersOf.edges(tenant), 'edges', 'holds') }],
  [
    'reach and the panel of a node',
    {
      node: (tenant, id) => {
        const answer = answersOf.node(tenant, id)!
        return {
          ...answer,
          sections: answer.sections.map((section) => ({ ...section, items: section.items.slice(1) })),
        }
      },
    },
  ],
  ['the graph and its CSV', { edgesCsv: (view) => answersOf.edgesCsv(without(view, 'edges')) }],
  ['the table of identities and its CSV', { entriesCsv: (entries) => answersOf.entriesCsv(entries.slice(1)) }],
]

/** Without the last entry of a list, or the last of a kind. */
function without<T, K extends keyof T>(answer: T, list: K, kind?: string): T {
  const entries = answer[list] as { kind?: string }[]
  const last = entries.findLast((entry) => kind === undefined || entry.kind === kind)
  return { ...answer, [list]: entries.filter((entry) => entry !== last) }
}

const withRing = <T extends { ring: number }>(who: T[]) => who.map((one) => ({ ...one, ring: Math.min(one.ring, 1) }))

describe('a mistake in one direction is seen from the other', () => {
  it.each(planted)('%s', (name, mistaken) => {
    const direction = directions.find((one) => one.name === name)!
    const answers = { ...answersOf, ...mistaken }
    expect(tenants.some((tenant: Tenant) => disagreement(direction, tenant, answers) !== undefined)).toBe(true)
  })

  it('and every pair of directions has one', () => {
    expect(new Set(planted.map(([name]) => name))).toEqual(new Set(directions.map(({ name }) => name)))
  })
})
