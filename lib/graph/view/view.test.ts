import { describe, expect, it } from 'vitest'
import { indexOf } from '../tenant/tenant-index.ts'
import { type SmallTenant, smallTenant } from '../testing/small-tenant.ts'
import { graphView, viewLimit } from './view.ts'
import type { GraphQuery } from './view-types.ts'

const s1 = '/subscriptions/s1'
const rg = `${s1}/resourceGroups/rg`
const machine = (name: string) => `${rg}/providers/Microsoft.Compute/virtualMachines/${name}`
const user = `${rg}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`
const shared: SmallTenant = {
  subscriptions: { s1: [] },
  resources: [
    { id: user, settings: { principalId: 'p' } },
    { id: machine('vm'), wears: [{ identityId: user, principalId: 'p' }] },
  ],
  roles: { Reader: [{ actions: ['*/read'] }] },
  assignments: [
    { who: 'p', role: 'Reader', at: rg },
    { who: 'person', role: 'Reader', at: s1 },
  ],
  principals: { person: { kind: 'user' } },
}

const view = (tenant: SmallTenant, query: Partial<GraphQuery> = {}) =>
  graphView(indexOf(smallTenant(tenant)), 7, { audience: 'managed', expand: [], ...query }, [])

describe('the view of the graph', () => {
  it('runs from source to identity to grant to target', () => {
    const { nodes, edges } = view(shared)
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      [
        'grant:reader@/subscriptions/s1/resourcegroups/rg',
        'identity:p',
        `resource:${machine('vm').toLowerCase()}`,
        `scope:${rg.toLowerCase()}`,
      ].sort(),
    )
    expect(edges.map(({ kind }) => kind).sort()).toEqual(['holds', 'reaches', 'wears'])
    for (const edge of edges) expect(edge.because.length).toBeGreaterThan(0)
  })

  it('says on the edge what an identity is there for', () => {
    const wears = [{ identityId: user, principalId: 'p', usedFor: ['registry pull'] }]
    const { edges } = view({ ...shared, resources: [shared.resources![0]!, { id: machine('vm'), wears }] })
    const edge = edges.find(({ kind }) => kind === 'wears')!
    expect(edge.label).toBe('user-assigned, for registry pull')
    expect(edge.because.map(({ text }) => text)).toContain('Its settings say what for: registry pull.')
  })

  it('says who was left out, and shows them when asked', () => {
    expect(view(shared).notes[0]).toContain('1 other principal')
    const { nodes, notes } = view(shared, { audience: 'everyone' })
    expect(nodes.some(({ id }) => id === 'principal:person')).toBe(true)
    expect(notes).toEqual([])
  })

  it('tells a condition on the edge as it is written, and in words where it limits what may be assigned', () => {
    const only =
      '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {reader}'
    const because = (assignments: SmallTenant['assignments'], roles: SmallTenant['roles']) =>
      view({ ...shared, assignments, roles: { ...shared.roles, ...roles } })
        .edges.find(({ kind }) => kind === 'holds')!
        .because.map(({ text }) => text)
    const assigner = [{ actions: ['Microsoft.Authorization/roleAssignments/write'] }]
    expect(because([{ who: 'p', role: 'a', at: rg, condition: only }], { a: assigner })).toContain(
      `Only where the assignment's condition holds: may assign only Reader: ${only}`,
    )
    const inside = { a: [{ ...assigner[0]!, condition: only }, { actions: ['*/read'] }] }
    expect(because([{ who: 'p', role: 'a', at: rg }], inside)).toContain(
      `Part of the role only where the condition written inside the role definition holds: may assign only Reader: ${only}`,
    )
    expect(because([{ who: 'p', role: 'Reader', at: rg, condition: 'x' }], {})).toContain(
      "Only where the assignment's condition holds: x",
    )
  })

  it('opens a target in place', () => {
    const { nodes, edges } = view(shared, { expand: [`scope:${rg.toLowerCase()}`] })
    expect(
      nodes
        .filter(({ band }) => band === 'contents')
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['id', 'vm'])
    expect(edges.filter(({ kind }) => kind === 'contains')).toHaveLength(2)
  })

  it('folds alike sources and opens the fold again', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      id: machine(`vm${index}`),
      wears: [{ identityId: user, principalId: 'p' }],
    }))
    const tenant = { ...shared, resources: [shared.resources![0]!, ...many] }
    const fold = view(tenant).nodes.find(({ kind }) => kind === 'fold')!
    expect(fold).toMatchObject({ count: 5, label: '5 × virtual machine' })
    expect(view(tenant, { expand: [fold.id] }).nodes.filter(({ band }) => band === 'sources')).toHaveLength(5)
  })

  it('keeps what is on a path through the focus', () => {
    const other = machine('other')
    const tenant = { ...shared, resources: [...shared.resources!, { id: other, wears: [{ principalId: 'q' }] }] }
    const { nodes } = view(tenant, { focus: 'identity:q' })
    expect(nodes.map(({ id }) => id).sort()).toEqual(['identity:q', `resource:${other.toLowerCase()}`].sort())
  })

  it('shows a target that nothing was given at directly with what covers it', () => {
    const target = `scope:${machine('vm').toLowerCase()}`
    const { nodes, edges } = view(shared, { focus: target })
    expect(nodes.some(({ id }) => id === target)).toBe(true)
    expect(edges.find((edge) => edge.target === target)).toMatchObject({ label: 'inherited' })
  })

  it('tells conditional, eligible and unknown grants apart', () => {
    const tenant = {
      ...shared,
      assignments: [
        { who: 'p', role: 'Reader', at: rg, condition: 'c' },
        { who: 'p', role: 'Reader', at: s1, eligible: true },
        { who: 'p', role: 'Missing', at: s1 },
      ],
    }
    expect(
      view(tenant)
        .edges.filter(({ kind }) => kind === 'holds')
        .map(({ certainty }) => certainty)
        .sort(),
    ).toEqual(['conditional', 'eligible', 'unknown'])
  })

  it('folds siblings where there are too many to take in, and says how many into how many', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      id: machine(`vm${index}`),
      wears: [{ principalId: `p${index}` }],
    }))
    const tenant = {
      ...shared,
      resources: many,
      assignments: many.map((_, index) => ({ who: `p${index}`, role: 'Reader', at: machine(`vm${index}`) })),
    }
    const { nodes, edges, notes } = view(tenant)
    expect(nodes.length).toBeLessThanOrEqual(300)
    expect(nodes.find(({ label }) => label === '300 × virtual machine')).toMatchObject({
      count: 300,
      sublabel: 'in rg',
    })
    expect(edges.find(({ kind }) => kind === 'wears')).toMatchObject({ count: 300 })
    expect(notes.join(' ')).toMatch(/1,200 of 1,200 nodes are folded into 4/)
  })

  it('never draws more than its limit, and says what it left out', () => {
    const names = Array.from({ length: viewLimit + 100 }, (_, index) => `Role ${index}`)
    const { nodes, notes, leftOut } = view({
      ...shared,
      roles: Object.fromEntries(names.map((name) => [name, [{ actions: ['*/read'] }]])),
      assignments: names.map((role) => ({ who: 'p', role, at: rg })),
    })
    expect(nodes.length).toBe(viewLimit)
    expect(notes.join(' ')).toContain('nodes are not drawn')
    expect(leftOut).toBe(names.length + 3 - viewLimit)
    expect(view(shared).leftOut).toBeUndefined()
  })
})
