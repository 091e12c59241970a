import { describe, expect, it } from 'vitest'
import { ask } from '#lib/graph/verdict/ask.ts'
import { doorsOf } from '#lib/graph/verdict/tenant-doors.ts'
import { principalOf } from '#lib/sample/names.ts'
import { getGraph } from './get-graph.ts'
import { getNode } from './get-node.ts'
import { getReach } from './get-reach.ts'
import { tenantFromDraft } from './runtime.ts'
import { sampleDraft } from './sample-draft.ts'

const tenant = tenantFromDraft(await sampleDraft())
const named = (id: string) => id.split('/').at(-1)
const reached = (name: string) =>
  getReach(tenant, principalOf(name)).doors.map(({ door, gives, on, answer, derived, via }) => ({
    door,
    gives: gives.replace(/^data by key: .*/, 'keys'),
    on: named(on),
    answer,
    derived,
    direct: via === 'direct',
  }))
const section = (id: string, title: string) => getNode(tenant, id)?.sections.find((one) => one.title === title)
const resource = (name: string) => `scope:${tenant.index.facts.resources.find((one) => one.name === name)!.id}`

describe('doors of the sample tenant beside Azure roles', () => {
  it.each([
    ['id-payments-prod', 'key-vault-access-policy', 'kv-payments-prod', 'secrets get, list'],
    ['func-timetable-prod', 'cosmos-db-role', 'cosmos-timetable-prod', 'Cosmos DB Built-in Data Contributor'],
    ['app-timetable-prod', 'cosmos-db-role', 'sailings', 'Sailings reader'],
    ['id-tides-etl', 'database-administrator', 'sql-tides-prod', 'administrator as id-tides-etl'],
    ['func-loyalty-prod', 'database-administrator', 'psql-loyalty-prod', 'administrator as func-loyalty-prod'],
    ['logic-passenger-mail-prod', 'application-permission', 'Microsoft Graph', 'Mail.Send'],
    ['aa-joiners-leavers-shared', 'directory-role', 'Microsoft Entra', 'User Administrator'],
  ])('%s is let in by %s to %s', (name, door, on, gives) => {
    expect(reached(name)).toContainEqual({ door, gives, on, answer: 'yes', derived: false, direct: true })
  })

  it('are reached through groups too', () => {
    expect(reached('id-nightly-report')).toContainEqual({
      door: 'cosmos-db-role',
      gives: 'Cosmos DB Built-in Data Reader',
      on: 'timetable',
      answer: 'yes',
      derived: false,
      direct: false,
    })
  })

  it('and data by keys that still work is told to be derived', () => {
    expect(reached('func-loyalty-prod')).toContainEqual({
      door: 'storage-account-keys',
      gives: 'keys',
      on: 'stlanternloyalty',
      answer: 'yes',
      derived: true,
      direct: true,
    })
    const keysOf = (name: string) => reached(name).filter(({ derived }) => derived)
    expect(keysOf('id-platform-deploy').map(({ on }) => on)).not.toContain('stlanterntickets')
    expect(keysOf('id-payments-prod')).toEqual([])
  })

  it('are open to everyone who reaches through them, when asked', () => {
    let asked = 0
    for (const { principalId = '' } of tenant.index.identities.all)
      for (const { entry } of doorsOf(tenant.index).of(principalId as never)) {
        const action = entry.permissions?.[0]?.dataActions[0]?.replace('*', 'read')
        if (!action || !entry.scope?.includes(action.split('/')[0]!.toLowerCase())) continue
        const verdict = ask(tenant.index, { id: '', principalId, dataAction: action, scope: entry.scope })
        expect(verdict).toMatchObject({ answer: 'yes', because: [{ kind: 'door', door: entry.door.id }] })
        asked++
      }
    expect(asked).toBeGreaterThan(5)
  })

  it('are drawn between the identity and what they open, and told on both', () => {
    const { edges, nodes } = getGraph(tenant, { audience: 'managed', expand: [] })
    const holder = `identity:${principalOf('id-payments-prod')}`
    const held = edges.find(({ source, target }) => source === holder && target.startsWith('door:'))!
    expect(held.because.at(-1)!.text).toBe(
      'id-payments-prod is let in by access policy, which no Azure role shows: secrets get, list, on key vault kv-payments-prod.',
    )
    expect(nodes.find(({ id }) => id === held.target)).toMatchObject({ kind: 'grant', sublabel: 'access policy' })
    expect(edges.filter(({ source }) => source === held.target).map(({ target }) => target)).toEqual([
      resource('kv-payments-prod'),
    ])
    expect(section(holder, 'What it opens beside Azure roles')!.items).toMatchObject([
      { text: 'secrets get, list on key vault kv-payments-prod', certainty: 'yes' },
    ])
    expect(section(resource('kv-payments-prod'), 'Key Vault access policies')!.items.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['id-payments-prod', 'id-payments-old']),
    )
    expect(section(resource('kv-booking-prod'), 'Key Vault access policies')).toMatchObject({
      items: [],
      note: 'It asks Azure RBAC, so only roles count.',
    })
    expect(getNode(tenant, held.target)!.sections[0]!.items.map(({ text }) => text)).toContain('id-payments-prod')
  })

  it('of the directory end at the directory and at the API, each of which tells who may', () => {
    const { nodes } = getGraph(tenant, { audience: 'managed', expand: [] })
    const ends = nodes.filter(({ id }) => id.startsWith('outside:'))
    expect(ends.map(({ label }) => label).toSorted()).toEqual(['Microsoft Entra', 'Microsoft Graph'])
    for (const { id } of ends) expect(getNode(tenant, id)!.sections[0]!.items.length).toBeGreaterThan(1)
    const focus = getGraph(tenant, { audience: 'managed', expand: [], focus: ends[0]!.id })
    expect(focus.nodes.length).toBeGreaterThan(2)
  })

  it('of a resource name who may have keys that still work', () => {
    const holders = section(resource('stlanternloyalty'), 'Who may have its keys, which still work')!
    expect(holders.items).toContainEqual(expect.objectContaining({ text: 'func-loyalty-prod', certainty: 'yes' }))
    expect(section(resource('stlanternpayments'), 'Who may have its keys, which still work')).toBeUndefined()
  })

  it('of a resource say who decides about what is in it', () => {
    const summary = (name: string) => getNode(tenant, resource(name))!.summary.join(' ')
    expect(summary('kv-payments-prod')).toContain('goes by access policy alone')
    expect(summary('cosmos-loyalty-prod')).toContain('goes by Cosmos DB data role alone')
    expect(summary('kv-booking-prod')).not.toContain('goes by')
    const sailings = section(resource('cosmos-timetable-prod'), 'Data roles of Cosmos DB')!
    expect(sailings.items.map(({ detail }) => detail)).toContain(
      'Cosmos DB data role: Sailings reader; only sqldatabases/timetable/containers/sailings',
    )
  })

  it('a deny keeps from keys, save for whom it leaves out', () => {
    const holders = section(resource('stlanternweather'), 'Who may have its keys, which still work')!
    expect(holders.items.map(({ text }) => text)).toEqual(['Weather feed operators'])
  })
})
