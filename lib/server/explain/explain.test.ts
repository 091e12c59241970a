import { beforeAll, describe, expect, it, test } from 'vitest'
import { sectionsOfRules } from '#lib/explain/sections-of-rules.ts'
import { sectionOf } from '#lib/learn/section-of.ts'
import { principalOf } from '#lib/sample/names.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import { getGraph, graphDrawn } from '../get-graph.ts'
import { checked } from '../read-json.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { whatIf, whatIfSchema } from '../what-if.ts'
import { explainAnswer } from './explain-answer.ts'
import { explainChanges } from './explain-changes.ts'
import { explainEdges } from './explain-edge.ts'
import { explainNodeById } from './explain-node.ts'
import { explainWarning } from './explain-warning.ts'

let tenant: Tenant
beforeAll(async () => {
  tenant = tenantFromDraft(await sampleDraft())
})

const clean = ({ sentences, wouldChange, section }: ReturnType<typeof explainNodeById>) => {
  for (const text of [...sentences, ...wouldChange]) {
    expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.$/)
    expect(text).toMatch(/[.!?]$/)
  }
  expect(sectionOf(section)).toBeDefined()
}

const idOf = (label: string) => {
  const { nodes } = getGraph(tenant, { audience: 'everyone', expand: [] })
  return nodes.find((node) => node.label === label && node.kind === 'identity')!.id
}

describe('asked by id', () => {
  it('a node is told with its kind, who acts as it and what it holds', () => {
    const { sentences, section } = explainNodeById(tenant, idOf('id-booking-test'))
    expect(sentences.join(' ')).toMatch(
      /^id-booking-test is a user-assigned managed identity.*app-booking-test.*It holds 2 rights/,
    )
    expect(section).toBe('user-assigned')
  })

  it('every node that a view of the sample draws has an explanation', () => {
    const { nodes } = getGraph(tenant, { audience: 'everyone', expand: [] })
    const asked = nodes.filter(({ kind }, at) => kind !== 'fold' && at % 6 === 0)
    expect(asked.length).toBeGreaterThan(30)
    for (const { id } of asked) clean(explainNodeById(tenant, id))
  })

  it('what the lenses of one node draw, and ways of several steps, are told by id as well', () => {
    const focus = `identity:${principalOf('id-release-train')}`
    for (const lens of ['reach', 'become'] as const) {
      const { nodes, edges } = graphDrawn(tenant, { audience: 'everyone', lens, focus, expand: [] })
      expect(edges.length).toBeGreaterThan(1)
      for (const { id } of nodes) clean(explainNodeById(tenant, id))
      for (const { source, target } of edges) for (const one of explainEdges(tenant, { source, target })) clean(one)
    }
    const { nodes } = graphDrawn(tenant, { audience: 'everyone', lens: 'reach', focus, expand: [] })
    const far = nodes.filter(({ band }) => band === 'targets')
    expect(far.length).toBeGreaterThan(0)
    for (const { id, label } of far) {
      const [told] = explainEdges(tenant, { source: focus, target: id })
      clean(told!)
      expect(told!.sentences[0]).toMatch(/^id-release-train gets to /)
      expect(told!.sentences[0]).toContain(label)
      expect(told!.because!.length).toBeGreaterThan(1)
    }
  })

  it('an edge is told with the chain of its reasons', () => {
    const { edges, nodes } = getGraph(tenant, { audience: 'managed', expand: [] })
    const folds = new Set(nodes.flatMap(({ id, kind }) => (kind === 'fold' ? [id] : [])))
    const asked = edges.filter(({ source, target }, at) => !folds.has(source) && !folds.has(target) && at % 12 === 0)
    expect(asked.length).toBeGreaterThan(8)
    for (const { source, target } of asked)
      for (const one of explainEdges(tenant, { source, target })) {
        clean(one)
        expect(one.because!.length).toBeGreaterThan(0)
      }
  })

  it('what is not there is refused with the id as it was written', () => {
    expect(() => explainNodeById(tenant, 'identity:nobody')).toThrow('`identity:nobody`')
    expect(() => explainEdges(tenant, { source: 'a', target: 'b' })).toThrow('from `a` to `b`')
    expect(() => explainWarning(tenant, 'none')).toThrow('`none`')
  })
})

test('every warning of the sample is told with its reason of severity and its guard', () => {
  expect(tenant.warnings.findings.length).toBeGreaterThan(40)
  for (const finding of tenant.warnings.findings) {
    const told = explainWarning(tenant, finding.id)
    clean(told)
    expect(told.sentences.join(' ')).toContain(finding.subjectName)
  }
})

test('every rule leads to a section that there is', () => {
  for (const { id } of rules) expect(sectionOf(sectionsOfRules.get(id) ?? ''), id).toBeDefined()
  expect(sectionsOfRules.size).toBe(rules.length)
})

test('a verdict is told with who, what, where and why', () => {
  const principalId = idOf('id-booking-test').slice('identity:'.length)
  const [grant] = tenant.index.assignmentsOf.get(principalId as never)!
  const scope = grant!.assignment.scope
  const dataAction = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
  const yes = explainAnswer(tenant, { id: '', principalId, scope, dataAction })
  const no = explainAnswer(tenant, { id: '', principalId, scope: '/', action: 'Microsoft.Compute/disks/delete' })
  for (const told of [yes, no]) clean(told)
  expect(no.sentences[0]).toMatch(/^No: id-booking-test may not do/)
  expect(yes.sentences.join(' ')).toContain('id-booking-test')
})

test('what changes come to is told with the clock behind it', () => {
  const deleted = [...tenant.index.identities.byPrincipal.values()].find(({ name }) => name === 'id-booking-test')!
  const request = checked({ changes: [{ kind: 'delete-identity', identity: deleted.armId }] }, whatIfSchema)
  const told = explainChanges(tenant, request)
  clean(told)
  expect(told.sentences[0]).toContain(`One change would leave ${whatIf(tenant, request).affected} principals`)
  expect(told.because!.length).toBeGreaterThan(3)
})
