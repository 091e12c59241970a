import { beforeAll, expect, it } from 'vitest'
import { factKinds } from '#lib/model/facts.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import { storyOf } from '#lib/sample/story/story-of.ts'
import type { FactDifference } from '#lib/store/store.ts'
import { type Runtime, type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { getTimeline } from './get-timeline.ts'

let kept: Pick<Runtime, 'snapshots' | 'difference'>
let at: (day: string) => Tenant
beforeAll(async () => {
  const last = await sampleDraft()
  const story = storyOf(last)
  const tenants = new Map<number, Tenant>()
  const tenantAt = (place: number) => {
    const known = tenants.get(place)
    if (known) return known
    const tenant = tenantFromDraft({ ...last, ...story[place]! })
    tenant.snapshot.id = place + 1
    tenants.set(place, tenant)
    return tenant
  }
  at = (day) => tenantAt(story.findIndex(({ takenAt }) => takenAt.startsWith(day)))
  kept = {
    snapshots: async () => story.map((_, place): Snapshot => tenantAt(place).snapshot),
    difference: async ({ from, to }) =>
      factKinds.flatMap((kind): FactDifference[] => {
        const [before, after] = [from, to].map(
          (id) => new Map(story[id - 1]!.facts[kind].map((fact) => [fact.id, fact] as const)),
        )
        const ids = new Set([...before!.keys(), ...after!.keys()])
        return [...ids].flatMap((id) => {
          const [was, is] = [before!.get(id), after!.get(id)]
          if (JSON.stringify(was) === JSON.stringify(is)) return []
          return [{ kind, ...(was && { was }), ...(is && { is }) } as FactDifference]
        })
      }),
  }
})

it('the story of the stranger is told from the log and from the snapshots, each with the edge that it made', async () => {
  const { events } = await getTimeline(at('2026-05-14'), 'id-diagnostics-dev', kept)
  const logged = events.filter(({ kind }) => kind === 'activity')
  expect(logged.map(({ at: time }) => time.slice(0, 16))).toEqual([
    '2026-05-12T02:12',
    '2026-05-12T02:14',
    '2026-05-12T02:19',
    '2026-05-12T02:31',
    '2026-05-17T09:24',
  ])
  expect(logged[1]).toMatchObject({
    actor: { name: 'vm-build-dev' },
    edges: [{ change: 'made', label: 'Owner for id-diagnostics-dev' }],
  })
  expect(logged[2]!.edges[0]!.from).toMatch(/^federated:.*github-diagnostics$/)
  const role = logged[1]!.edges[0]!
  const seen = events.filter(({ kind, edges }) => kind === 'change' && edges.some(({ to }) => to === role.to))
  expect(seen.map(({ edges, at: time, after }) => [edges[0]!.change, after?.slice(0, 10), time.slice(0, 10)])).toEqual([
    ['made', '2026-02-20', '2026-05-14'],
    ['removed', '2026-05-18', '2026-09-04'],
  ])
})

it('sign-ins from a log that was imported are told by day and address, with how many there were', async () => {
  const { events } = await getTimeline(at('2026-05-14'), 'id-diagnostics-dev', kept)
  expect(events.filter(({ count }) => count !== undefined).map(({ text }) => text)).toEqual([
    'id-diagnostics-dev signed in 7 times by a federated credential for Azure Resource Manager from 203.0.113.7.',
    'id-diagnostics-dev signed in 3 times by a federated credential for Azure Resource Manager from 203.0.113.7.',
  ])
  const { notRead } = await getTimeline(at('2026-05-14'), 'id-fleet-deploy', kept)
  expect(notRead.map(({ text }) => text).join()).toContain('No sign-in of it is in any log')
})

it('what was worn by the machine comes and goes with it', async () => {
  const { events } = await getTimeline(at('2026-05-14'), 'vm-cache-dev', kept)
  const wears = events.flatMap(({ edges }) => edges.filter(({ from }) => from.endsWith('/vm-cache-dev')))
  expect(wears.map(({ change, label }) => `${change} ${label}`)).toEqual([
    'made vm-cache-dev wears id-diagnostics-dev (user)',
    'made vm-cache-dev wears id-app-common (user)',
    'removed vm-cache-dev wears id-diagnostics-dev (user)',
    'removed vm-cache-dev wears id-app-common (user)',
  ])
  expect(events.map(({ at: time }) => time)).toEqual(events.map(({ at: time }) => time).toSorted())
})

it('what a snapshot did not read is told as such, and takes away no edge', async () => {
  const { events } = await getTimeline(at('2025-05-16'), 'id-fleet-deploy', kept)
  const unseen = events.filter(({ gap }) => gap !== undefined)
  expect(unseen.length).toBeGreaterThan(0)
  for (const { edges, text } of unseen) {
    expect(edges).toEqual([])
    expect(text).toContain('federated credentials were not read')
  }
})

it('says where the log was not read, and what would read it', async () => {
  const { notRead } = await getTimeline(at('2024-11-22'), 'id-fleet-deploy', kept)
  expect(notRead.map(({ text }) => text).join()).toContain('events of the Activity Log were not read')
})
