import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { principalOf } from '#lib/sample/names.ts'
import { type Runtime, startRuntime } from '../runtime.ts'
import { getChangesGraph } from './get-changes-graph.ts'
import { type ConsequencesAnswer, getConsequences } from './get-consequences.ts'
import { type DifferenceAnswer, getDifference } from './get-difference.ts'
import { getNodeHistory } from './get-node-history.ts'
import { pairOf } from './pair-of.ts'

let runtime: Runtime
let directory: string
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lanyard-history-'))
  runtime = await startRuntime({ port: 0, dataDirectory: directory })
}, 120_000)
afterAll(async () => {
  await runtime.close()
  rmSync(directory, { recursive: true, force: true })
})

const numberOf = async (day: string) => (await runtime.snapshots()).find(({ takenAt }) => takenAt.startsWith(day))!.id
const pair = async (from: string, to: string) => pairOf(await numberOf(from), await numberOf(to))
const compared = async (from: string, to: string): Promise<[DifferenceAnswer, ConsequencesAnswer]> => {
  const both = await pair(from, to)
  return [await getDifference(both), await getConsequences(both)]
}
const told = ({ facts }: DifferenceAnswer) => facts.map(({ state, name }) => `${state} ${name}`)

describe('two snapshots of the sample compared', () => {
  it('tell of the break-in: what was made, who may do what by it, and which warnings it raised', async () => {
    const [difference, consequences] = await compared('2026-02-20', '2026-05-14')
    expect(told(difference)).toEqual(
      expect.arrayContaining([
        'added Owner for id-diagnostics-dev at subscription sub-lantern-dev',
        'added vm-cache-dev',
        'added github-diagnostics of id-diagnostics-dev: repo:lantern-isles-ferrles/tools:ref:refs/heads/main',
        'changed Voyage watchers',
      ]),
    )
    const stranger = consequences.accesses.find(({ who }) => who.name === 'id-diagnostics-dev')
    expect(stranger).toMatchObject({
      gained: [{ what: 'Owner', at: 'subscription sub-lantern-dev', through: [] }],
      lost: [],
      before: { yes: 0 },
      after: { yes: 21 },
    })
    const came = consequences.came.map(({ rule, subjectName }) => `${rule} ${subjectName}`)
    expect(came).toContain('can-grant-itself-more id-diagnostics-dev')
    expect(consequences.openedCount).toBeGreaterThan(0)
    expect(consequences.radii.map(({ who }) => who.name)).toContain('id-diagnostics-dev')
  })

  it('say the opposite in the opposite order', async () => {
    const [there, back] = [await compared('2026-02-20', '2026-05-14'), await compared('2026-05-14', '2026-02-20')]
    const ids = (found: { id: string }[]) => found.map(({ id }) => id).sort()
    expect(ids(back[1].went)).toEqual(ids(there[1].came))
    expect(back[1].openedCount).toBe(there[1].closedCount)
    const access = (answer: ConsequencesAnswer, side: 'gained' | 'lost') =>
      answer.accesses.flatMap((one) => one[side].map(({ what, at }) => `${one.who.name} ${what} ${at}`)).sort()
    expect(access(back[1], 'lost')).toEqual(access(there[1], 'gained'))
  })

  it('never call removed what was not read, and say of a warning that went that its rule was not judged', async () => {
    const [difference, consequences] = await compared('2025-05-16', '2025-08-29')
    const credentials = difference.facts.filter(({ kind }) => kind === 'federatedCredentials')
    expect(credentials.length).toBeGreaterThan(10)
    for (const credential of credentials)
      expect(credential).toMatchObject({ state: 'notSeen', gap: 'federated credentials were not read' })
    const issuer = consequences.went.find(({ rule }) => rule === 'untrusted-issuer')
    expect(issuer?.gap).toBeTruthy()
  })

  it('name an identity that was made anew under its name, and the roles that stayed with the former one', async () => {
    const [, consequences] = await compared('2026-09-04', '2026-11-20')
    expect(consequences.recreated).toMatchObject([{ name: 'func-tides-prod', leftBehind: 2 }])
    expect(consequences.recreated[0]!.was).not.toBe(consequences.recreated[0]!.is)
  })

  it('are one picture, in which what came and went is marked and what was not read is not', async () => {
    const asked = { audience: 'managed' as const, expand: [] }
    const marks = async (from: string, to: string) => {
      const { nodes, edges, notes } = getChangesGraph(await pair(from, to), asked)
      const ends = new Map(nodes.map(({ id, label }) => [id, label]))
      return {
        notes,
        nodes: nodes.flatMap(({ change, label }) => (change ? [`${change} ${label}`] : [])),
        edges: edges.flatMap(({ change, source, target }) =>
          change ? [`${change} ${ends.get(source)} → ${ends.get(target)}`] : [],
        ),
      }
    }
    const clean = await marks('2026-05-14', '2026-05-18')
    expect(clean.nodes).toEqual(expect.arrayContaining(['gone vm-cache-dev', 'gone id-diagnostics-dev']))
    expect(clean.edges).toContain('gone vm-cache-dev → id-app-common')
    const broken = await marks('2026-02-20', '2026-05-14')
    expect(broken.nodes).toEqual(expect.arrayContaining(['gained vm-cache-dev', 'gained id-diagnostics-dev']))
    expect(broken.edges).toEqual(
      expect.arrayContaining(['gained ci-whistle-prod → id-app-common', 'gained id-diagnostics-dev → Owner']),
    )
    const unread = await marks('2025-05-16', '2025-08-29')
    expect([...unread.nodes, ...unread.edges].join()).not.toContain('github-')
    expect(unread.notes.join()).toMatch(/\d+ of what is drawn was not seen by one of the two: a coverage gap/)
    expect(await marks('2026-11-20', '2026-11-20')).toEqual({
      nodes: [],
      edges: [],
      notes: ['Nothing on the graph differs between the two.'],
    })
  })

  it('differ in nothing where they are one', async () => {
    const [difference, consequences] = await compared('2026-11-20', '2026-11-20')
    expect(difference.facts).toEqual([])
    expect(consequences).toMatchObject({ affected: 0, accesses: [], recreated: [], came: [], went: [], openedCount: 0 })
  })

  it('are refused where one is not there', async () => {
    await expect(pairOf(await numberOf('2026-11-20'), 4711)).rejects.toThrow(
      'there is no snapshot 4711: choose two that are listed in History',
    )
  })
})

describe('one node over all snapshots', () => {
  const historyOf = async (node: string) => {
    const { entries } = await getNodeHistory((await runtime.tenant())!, node)
    return entries.map(({ takenAt, kind, state }) => `${takenAt.slice(0, 10)} ${state} ${kind}`)
  }

  it('tells when it came, what changed and when it went, the newest first, each by the first snapshot that shows it', async () => {
    expect(await historyOf(`principal:${principalOf('id-diagnostics-dev')}`)).toEqual([
      '2026-05-18 removed principals',
      '2026-05-14 added principals',
    ])
    expect(await historyOf(`principal:${principalOf('Voyage watchers')}`)).toContain(
      '2026-05-14 changed groupMemberships',
    )
  })

  it('is empty where the node stands for no fact, and says how many snapshots there are', async () => {
    const tenant = (await runtime.tenant())!
    expect(await getNodeHistory(tenant, 'outside:nowhere')).toEqual({
      node: 'outside:nowhere',
      snapshots: 10,
      entries: [],
    })
  })
})
