import { describe, expect, it } from 'vitest'
import { principalOf } from '#lib/sample/names.ts'
import { getBlastRadius } from './get-blast-radius.ts'
import { getCoverage } from './get-coverage.ts'
import { getGraph } from './get-graph.ts'
import { getNode } from './get-node.ts'
import { getOverview } from './get-overview.ts'
import { getPaths } from './get-paths.ts'
import { getRanking } from './get-ranking.ts'
import { getReach } from './get-reach.ts'
import { whoCanBecome, whoCanReach } from './get-who-can.ts'
import { listGrants } from './list-grants.ts'
import { listIdentities } from './list-identities.ts'
import { listResources } from './list-resources.ts'
import { listWarnings } from './list-warnings.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'
import { search } from './search/search.ts'

/** What an invented tenant of files cannot show: all role definitions read from Azure itself, and thousands of assignments. */
const needsMore = new Set(['deleted-role-definition', 'assignment-budget'])

const tenant = tenantFromDraft(await sampleDraft())

describe('the sample tenant', () => {
  it('fires every rule, and none everywhere', () => {
    const { rules, notChecked } = listWarnings(tenant)
    const fire = rules.filter(({ id }) => !needsMore.has(id))
    for (const { id, findings } of fire) expect(findings, id).toBeGreaterThan(0)
    const identities = tenant.index.identities.all.length
    for (const { id, findings } of rules) expect(findings, id).toBeLessThan(identities / 4)
    expect(notChecked.filter(({ count }) => count === 0)).toEqual([])
  })

  it('describes every node of its graph', () => {
    const view = getGraph(tenant, { audience: 'everyone', expand: [] })
    for (const node of view.nodes.filter(({ kind }) => kind !== 'fold')) {
      const answer = getNode(tenant, node.id)
      expect(answer, node.id).toBeDefined()
      expect(answer!.node).toMatchObject({ id: node.id, label: node.label, band: node.band, state: node.state })
      const words = JSON.stringify([answer!.summary, answer!.sections])
      expect(words).not.toMatch(/undefined|\bnull\b|\[object|NaN/)
    }
  })

  it('has no node in an edge, a finding or a panel that leads nowhere', () => {
    const view = getGraph(tenant, { audience: 'everyone', expand: [] })
    const known = new Set(view.nodes.map(({ id }) => id))
    const named = [
      ...view.edges.flatMap(({ source, target, because }) => [
        source,
        target,
        ...because.flatMap(({ node }) => node ?? []),
      ]),
      ...tenant.warnings.findings.flatMap(({ subject, evidence }) => [subject, ...evidence.map(({ node }) => node)]),
      ...[...known].flatMap(
        (id) => getNode(tenant, id)?.sections.flatMap(({ items }) => items.flatMap(({ node }) => node ?? [])) ?? [],
      ),
    ]
    for (const id of named) expect(known.has(id) || getNode(tenant, id) !== undefined, id).toBe(true)
  })

  it('names every scope that its coverage may speak of, subscriptions after management groups', () => {
    const { scopes } = getCoverage(tenant)
    const { managementGroups, subscriptions } = tenant.index.facts
    expect(scopes).toHaveLength(managementGroups.length + subscriptions.length)
    expect(scopes.findIndex(({ kind }) => kind === 'subscription')).toBe(managementGroups.length)
    const refused = '/subscriptions/99999999-8888-4777-8666-555555555555'
    const coverage = [{ dataset: 'resources' as const, scope: refused, state: 'denied' as const, count: 0 }]
    const more = getCoverage({ ...tenant, snapshot: { ...tenant.snapshot, coverage } }).scopes
    expect(more.find(({ scope }) => scope === refused)?.name).toBe('99999999-8888-4777-8666-555555555555')
    expect(more).toHaveLength(scopes.length + 1)
  })

  it('answers the lists in a stable order, with the counts of the overview', () => {
    const overview = getOverview(tenant)
    const figure = (key: string) => overview.figures.find((one) => one.key === key)!.value
    const identities = listIdentities(tenant).rows
    expect(identities.filter(({ kind }) => kind === 'system')).toHaveLength(figure('system'))
    expect(identities.filter(({ kind }) => kind === 'user')).toHaveLength(figure('user'))
    const resources = listResources(tenant).rows
    expect(resources).toHaveLength(figure('resources'))
    expect(resources.filter((row) => (row.identities?.length ?? 0) > 0)).toHaveLength(figure('hosts'))
    expect(listIdentities(tenant).rows).toEqual(identities)
  })

  it('names the worst warnings on the overview, no rule more than three times', () => {
    const { findings } = getOverview(tenant)
    expect(findings[0]).toEqual(tenant.warnings.findings[0])
    for (const { rule } of findings)
      expect(findings.filter((other) => other.rule === rule).length).toBeLessThanOrEqual(3)
  })

  it('leaves out of the overview what somebody decided to live with', () => {
    const [worst, next] = getOverview(tenant).findings
    const overview = getOverview(tenant, new Set([worst!.id]))
    expect(overview.findings[0]).toEqual(next)
    const total = (answer: typeof overview) => answer.figures.find(({ key }) => key === 'warnings')!.value
    expect(total(overview)).toBe(total(getOverview(tenant)) - 1)
  })

  it('tells what falls with one identity and who could have become it, the same way round', () => {
    const start = principalOf('vm-build-dev')
    const { fallen, falls, resources } = getBlastRadius(tenant, start)
    expect(falls.yes + falls.conditional + falls.unknown).toBe(fallen.length)
    expect(getBlastRadius(tenant, start, 1).fallen).toEqual(fallen.slice(0, 1))
    expect(fallen.map(({ name }) => name)).toContain('id-app-common')
    expect(resources.yes + resources.conditional).toBeGreaterThan(getReach(tenant, start).resources.length - 1)
    for (const { principalId, path, ring } of fallen) {
      expect(path).toHaveLength(ring)
      expect(JSON.stringify(path)).not.toMatch(/undefined|NaN/)
      expect(whoCanBecome(tenant, principalId)!.who.map((one) => one.principalId)).toContain(start)
      expect(getPaths(tenant, { from: start, to: principalId })!.paths[0]).toHaveLength(ring)
    }
    expect(whoCanBecome(tenant, 'nobody')).toBeUndefined()
  })

  it('finds the ways from a resource through what it wears to another resource, each hop in a sentence', () => {
    const idOf = (name: string) => tenant.index.facts.resources.find((one) => one.name === name)!.id
    const [shortest] = getPaths(tenant, { from: idOf('vm-build-dev'), to: idOf('stlanternticketstest') })!.paths
    expect(shortest!.map(({ kind }) => kind).filter((kind) => kind !== 'becomes')).toEqual(['wears', 'holds'])
    expect(shortest![0]!.text).toMatch(/^vm-build-dev .*vm-build-dev/)
    expect(shortest!.at(-1)!.text).toMatch(/ holds .*, which covers .*stlanternticketstest/)
    expect(JSON.stringify(shortest)).not.toMatch(/undefined|NaN/)
    expect(getPaths(tenant, { from: '/subscriptions/none', to: idOf('stlanternticketstest') })).toBeUndefined()
  })

  it('ranks identities by what falls with them, as their blast radii and their reach say', () => {
    const { rows } = getRanking(tenant)
    expect(rows.length).toBe(tenant.index.identities.all.filter(({ principalId }) => principalId).length)
    for (const { principalId, falls, reaches, reachesInTheEnd } of rows) {
      const blastRadius = getBlastRadius(tenant, principalId)
      expect(blastRadius.falls).toMatchObject(falls)
      expect(blastRadius.resources).toMatchObject(reachesInTheEnd)
      const direct = getReach(tenant, principalId).resources.length
      expect(reaches.yes + reaches.conditional + reaches.unknown).toBe(direct)
    }
    const sure = rows.map(({ falls }) => falls.yes)
    expect(sure).toEqual([...sure].sort((a, b) => b - a))
    expect(sure[0]).toBeGreaterThan(10)
    expect(getRanking(tenant, 3).rows).toEqual(rows.slice(0, 3))
  })

  it('shows on a node what falls with it and who can come to it, with the steps', () => {
    const section = (id: string, title: string) => getNode(tenant, id)!.sections.find((one) => one.title === title)!
    const start = `identity:${principalOf('vm-build-dev')}`
    const shared = `identity:${principalOf('id-app-common')}`
    const names = (found: ReturnType<typeof section>) => found.items.map(({ text }) => text)
    expect(names(section(start, 'What falls with it'))).toContain('id-app-common')
    expect(names(section(shared, 'Who can become it'))).toContain('vm-build-dev')
    const account = tenant.index.facts.resources.find(({ name }) => name === 'stlanternticketstest')!
    const comers = section(`scope:${account.id}`, 'Who can come to it by becoming another')
    expect(names(comers)).toContain('vm-build-dev')
    expect(JSON.stringify(comers)).not.toMatch(/undefined|NaN/)
  })

  it('names everyone who can reach a resource, nearest first', () => {
    const account = tenant.index.facts.resources.find(({ name }) => name === 'stlanternlogs')!
    const { who } = whoCanReach(tenant, account.id)
    expect(who.map(({ name }) => name)).toContain('id-nightly-report')
    const rings = who.filter(({ certainty }) => certainty === 'yes').map(({ ring }) => ring)
    expect(rings).toEqual([...rings].sort((a, b) => a - b))
  })

  it('tells in words which roles somebody may assign under a condition, beside the condition itself', () => {
    const words = (id: string, title: string) =>
      getNode(tenant, id)!
        .sections.find((section) => section.title === title)!
        .items.map(({ text, detail }) => `${text}: ${detail}`)
        .join()
    const steward = `identity:${principalOf('id-access-steward')}`
    expect(words(steward, 'What it opens')).toMatch(
      /may assign only AcrPull and Storage Blob Data Reader; may take away no other assignments: .*GuidEquals/,
    )
    const view = getGraph(tenant, { audience: 'everyone', expand: [] })
    const grant = view.nodes.find(({ label }) => label === 'Key Vault Data Access Administrator')!
    expect(words(grant.id, 'Condition')).toMatch(/may assign only .*Key Vault Secrets User.*GuidEquals/)
  })

  it('scores each identity by the terms that it shows', () => {
    const bandOf = (name: string) => {
      const score = getNode(tenant, `identity:${principalOf(name)}`)!.sections.find(({ title }) => title === 'Score')!
      const sum = score.items.reduce((total, { detail }) => total + Number(detail), 0)
      expect(score.note).toMatch(new RegExp(`^${sum} points?, `))
      return /, (low|medium|high):/.exec(score.note!)![1]
    }
    expect(bandOf('vm-build-dev')).toBe('high')
    expect(bandOf('id-github-booking')).toBe('medium')
    expect(bandOf('id-booking-prod')).toBe('low')
  })

  it('reaches through a group in a group', () => {
    const identity = tenant.index.identities.all.find(({ name }) => name === 'id-nightly-report')!
    const { grants, resources } = getReach(tenant, identity.principalId!)
    expect(grants.every(({ via }) => via.includes(' > '))).toBe(true)
    expect(resources.map((id) => id.split('/').at(-1)).sort()).toEqual(
      expect.arrayContaining(['evh-tides-prod', 'stlanternlogs']),
    )
  })

  it('lists every role assignment and every entry beside Azure roles as a grant, each once, with nodes that exist', () => {
    const { rows } = listGrants(tenant)
    expect(rows.filter(({ kind }) => kind === 'azureRole')).toHaveLength(tenant.index.facts.roleAssignments.length)
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(3)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { node, holder } of rows)
      for (const id of [node, holder]) expect(getNode(tenant, id)?.node.id, id).toBe(id)
  })

  it('says of a grant how far it reaches, how sure it is, and which warnings rest on it', () => {
    const { rows } = listGrants(tenant)
    const owner = rows.find(({ holderName, role }) => holderName === 'vm-build-dev' && role === 'Owner')!
    expect(owner).toMatchObject({ holderKind: 'managedIdentity', scopeKind: 'subscription', certainty: 'yes' })
    expect(owner.covers).toBeGreaterThan(5)
    expect(owner.findings).toBeGreaterThan(0)
    expect(rows.find(({ holderKind }) => holderKind === 'group')?.identities).toBeDefined()
    for (const certainty of ['conditional', 'eligible'] as const)
      expect(rows.some((row) => row.certainty === certainty)).toBe(true)
  })

  it('is searched by name, by id and by several words', async () => {
    const first = async (question: string) => (await search(tenant, question)).hits[0]
    expect(await first('vm-build-dev')).toMatchObject({ label: 'vm-build-dev' })
    expect(await first('app-booking-prod slot')).toMatchObject({ label: 'app-booking-prod/slots/staging' })
    const identity = tenant.index.identities.all.find(({ name }) => name === 'id-payments-old')!
    expect(await first(identity.principalId!)).toMatchObject({ label: 'id-payments-old' })
    expect(await search(tenant, 'no such thing')).toEqual({ hits: [], total: 0, roles: [] })
  })
})
