import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { randomTenant } from '../graph/proof/random-tenant.ts'
import { indexOf } from '../graph/tenant/tenant-index.ts'
import { drawnPart, graphView } from '../graph/view/view.ts'
import { edgeKinds, type GraphQuery, type GraphView, nodeKinds } from '../graph/view/view-types.ts'
import { chapters } from '../learn/chapters/index.ts'
import { readingOf } from '../learn/reading-ease.ts'
import { getGraph } from '../server/get-graph.ts'
import { getWhatIfGraph, whatIfGraphSchema } from '../server/get-what-if-graph.ts'
import { checked } from '../server/read-json.ts'
import { type Tenant, tenantFromDraft } from '../server/runtime.ts'
import { sampleDraft } from '../server/sample-draft.ts'
import { explainAccess } from './explain-access.ts'
import { explainEdge } from './explain-edge.ts'
import { explainNode } from './explain-node.ts'
import type { Explanation } from './explanation.ts'
import { surroundingsOf } from './surroundings.ts'

const sections = new Set(chapters.flatMap((chapter) => chapter.sections.map(({ id }) => id)))

/** What no text may have in it, whatever the names are. */
const slips: [what: string, pattern: RegExp][] = [
  ['a value that is missing', /\bundefined\b|\bnull\b|\bNaN\b|\[object|\{|\}/],
  ['two spaces, or one before a mark', / {2}|^\s|\s$|\s[,.;](?:\s|$)/],
  ['an empty place', /\(\)|“”|, ,|: \.|\band \./],
  ['two points', /[.!?]{2}(?:\s|$)/],
  ['a singular with a number', /\b(?:no|\d[\d,]+|[02-9]) (?:right|grant|principal|node|identity|workload)\b/],
  ['a plural with one', /\b(?:one|1) (?:rights|grants|principals|nodes|identities|workloads|resources)\b/],
]
/** Held against the sample only: names of a random tenant say what they like. */
const articles: typeof slips = [
  ['`a` before a vowel', /\ba (?:[aei]|o(?!n[ce]\b)|AI|API|Arc|Event|App)\w*/],
  ['`an` before a consonant', /\ban (?:[bcdgjkpqtvwyz]|user|SQL|DNS|VM)\w*/i],
]

function faultsOf({ sentences, wouldChange, section, because }: Explanation, wrong = slips): string[] {
  const texts = [...sentences, ...wouldChange]
  return [
    ...texts.flatMap((text) => wrong.flatMap(([what, pattern]) => (pattern.test(text) ? [`${what}: ${text}`] : []))),
    ...texts.flatMap((text) => (/[.!?]$/.test(text) ? [] : [`no point at the end: ${text}`])),
    ...texts.flatMap((text) =>
      /^(?:one|no|from|it|code|what|who|deleting|removing|nothing) /.test(text)
        ? [`no capital at the start: ${text}`]
        : [],
    ),
    ...(texts.length < 2 || sentences.length > 3 ? [`too short or too long: ${texts.join(' ')}`] : []),
    ...(because?.length === 0 ? [`an edge without a chain: ${texts.join(' ')}`] : []),
    ...(sections.has(section) ? [] : [`no such section: ${section}`]),
  ]
}

type Picture = Pick<GraphView, 'nodes' | 'edges'>

function explained({ nodes, edges }: Picture): Explanation[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return [
    ...nodes.map(({ id }) => explainNode(surroundingsOf({ nodes, edges }, id)!)),
    ...edges.map((edge) => explainEdge({ edge, source: byId.get(edge.source)!, target: byId.get(edge.target)! })),
  ]
}

const faultsIn = (picture: Picture, wrong = slips) => explained(picture).flatMap((one) => faultsOf(one, wrong))

describe('in the sample tenant', () => {
  let pictures: Picture[]
  beforeAll(async () => {
    const tenant: Tenant = tenantFromDraft(await sampleDraft())
    const view = (query: Partial<GraphQuery>) => getGraph(tenant, { audience: 'everyone', expand: [], ...query })
    const whole = drawnPart(tenant.index, { audience: 'everyone', expand: [] }, tenant.warnings.findings)
    const deleted = tenant.index.identities.all.find(({ name }) => name === 'id-booking-test')!
    const changes = [{ kind: 'delete-identity', identity: deleted.armId }]
    const targets = whole.nodes.filter(({ band, kind }) => band === 'targets' && kind === 'resource').slice(0, 12)
    const holders = whole.nodes.filter(({ band }) => band === 'identities').slice(0, 12)
    pictures = [
      whole,
      view({}),
      view({ audience: 'managed' }),
      view({ lens: 'lifecycle' }),
      view({
        expand: whole.nodes
          .filter(({ expandable }) => expandable)
          .slice(0, 6)
          .map(({ id }) => id),
      }),
      getWhatIfGraph(tenant, checked({ audience: 'everyone', expand: [], changes }, whatIfGraphSchema)),
      ...targets.map(({ id }, at) => view({ lens: 'path', from: holders[at]!.id, focus: id })),
      ...holders.flatMap(({ id }) => [view({ lens: 'reach', focus: id }), view({ lens: 'become', focus: id })]),
    ]
  })

  it('every node and edge of every lens is explained without a slip', () => {
    expect(pictures.flatMap((picture) => faultsIn(picture, [...slips, ...articles]))).toEqual([])
  })

  it('names are written as they are, also where a sentence begins', () => {
    const said = pictures.flatMap(explained).flatMap(({ sentences, wouldChange }) => [...sentences, ...wouldChange])
    const changed = pictures[0]!.nodes
      .filter(({ label }) => /^[a-z]/.test(label))
      .map(({ label }) => label.charAt(0).toUpperCase() + label.slice(1))
    expect(changed.length).toBeGreaterThan(50)
    expect(changed.filter((label) => said.some((text) => text.startsWith(label)))).toEqual([])
  })

  it('those are nodes and edges of every kind', () => {
    const kinds = new Set(pictures.flatMap(({ nodes }) => nodes.map(({ kind }) => kind)))
    expect(kinds).toEqual(new Set(nodeKinds))
    expect(new Set(pictures.flatMap(({ edges }) => edges.map(({ kind }) => kind)))).toEqual(new Set(edgeKinds))
  })

  it('a role that a target inherits is not said to be given at it', () => {
    const said = pictures.flatMap((picture) =>
      picture.edges
        .filter(({ label }) => label === 'inherited')
        .map(({ source, target }) => {
          const around = surroundingsOf(picture, source)!
          const name = around.outgoing.find(({ node }) => node.id === target)!.node.label
          return [explainNode(around).sentences[0]!, name] as const
        }),
    )
    expect(said.length).toBeGreaterThan(3)
    for (const [sentence, name] of said) {
      expect(sentence).not.toContain(`is given at ${name}`)
      expect(sentence).toMatch(/ inherits? it from above/)
    }
  })

  it('each access that the lens reach draws is told step by step, and without a slip', () => {
    const reaches = pictures.flatMap((picture) => {
      const focus = picture.nodes.find(({ band }) => band === 'identities')?.id ?? ''
      return picture.nodes.flatMap(({ id }) => explainAccess(picture, { from: focus, to: id }) ?? [])
    })
    expect(reaches.length).toBeGreaterThan(100)
    expect(reaches.flatMap((one) => faultsOf(one, [...slips, ...articles]))).toEqual([])
    for (const { because } of reaches) expect(because!.length).toBeGreaterThan(0)
  })

  it('sentences stay short enough to be read once', () => {
    const long = pictures
      .flatMap(explained)
      .flatMap(({ sentences, wouldChange }) => [...sentences, ...wouldChange])
      .filter((text) => readingOf(text).longest > 45)
    expect(long).toEqual([])
  })

  it('explanations are composed: those of two things are seldom the same', () => {
    const texts = explained(pictures[0]!).map(({ sentences }) => sentences.join(' '))
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.95)
  })

  it('names that are masked in the picture are in no sentence about it', () => {
    const { nodes, edges } = pictures[0]!
    const masked = nodes.map((node, at) => ({ ...node, label: `node-${at}` }))
    const long = [...new Set(nodes.map(({ label }) => label))].filter((label) => label.length > 12)
    const said = explained({ nodes: masked, edges: edges.map((edge) => ({ ...edge, label: '' })) })
      .map(({ sentences, wouldChange }) => [...sentences, ...wouldChange].join(' '))
      .join('\n')
    expect(long.length).toBeGreaterThan(30)
    expect(long.filter((label) => said.includes(label))).toEqual([])
  })
})

test('in random small tenants nothing slips either', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(randomTenant(1), ({ facts, coverage }) => {
      const index = indexOf(facts, coverage)
      for (const audience of ['managed', 'everyone'] as const)
        expect(faultsIn(graphView(index, 1, { audience, expand: [] }, []))).toEqual([])
    }),
    { numRuns: 150, seed: 20_261 },
  )
})

test('the faults are found where there are some', () => {
  const good = { sentences: ['It holds one right.'], wouldChange: ['Removing it ends it.'], section: 'slots' }
  expect(faultsOf(good)).toEqual([])
  for (const sentences of [
    ['It holds undefined.'],
    ['It holds 2 right.'],
    ['It holds one rights.'],
    ['It  holds.'],
    ['It holds'],
    ['It is ().'],
    ['it holds one right here.'],
  ])
    expect(faultsOf({ ...good, sentences }).length).toBeGreaterThan(0)
  expect(faultsOf({ ...good, section: 'nowhere' })).toHaveLength(1)
  expect(faultsOf({ ...good, sentences: ['It is a identity.'] }, articles)).toHaveLength(1)
})
