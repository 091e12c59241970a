import { beforeAll, describe, expect, it } from 'vitest'
import { factKinds } from '#lib/model/facts.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { principalNamed } from './past.ts'
import { type StorySnapshot, storyOf } from './story-of.ts'

let story: StorySnapshot[]
let last: Awaited<ReturnType<typeof sampleDraft>>
beforeAll(async () => {
  last = await sampleDraft()
  story = storyOf(last)
})
const at = (day: string) => story.find(({ takenAt }) => takenAt.startsWith(day))!
const named = (day: string, name: string) => at(day).facts.resources.find((resource) => resource.name === name)
const wearers = (day: string, identity: string) =>
  at(day).facts.resources.filter(({ wears }) => wears?.some(({ identityId }) => identityId?.endsWith(`/${identity}`)))

describe('the story of the sample tenant', () => {
  it('has ten snapshots over two years, in order, and ends with the sample as it is exported', () => {
    expect(story).toHaveLength(10)
    expect(story.map(({ takenAt }) => takenAt)).toEqual(story.map(({ takenAt }) => takenAt).toSorted())
    expect(Date.parse(story.at(-1)!.takenAt) - Date.parse(story[0]!.takenAt)).toBeGreaterThan(1.9 * 365 * 86_400_000)
    expect(story.at(-1)).toMatchObject({ facts: last.facts, coverage: last.coverage, takenAt: last.takenAt })
  })

  it('is the same every time, and leaves the last snapshot as it was', async () => {
    expect(storyOf(last)).toEqual(story)
    expect(await sampleDraft()).toEqual(last)
  })

  it('never has two facts with one id', () => {
    for (const { facts, label } of story)
      for (const kind of factKinds) {
        const ids = facts[kind].map(({ id }) => id)
        expect(new Set(ids).size, `${kind} in ${label}`).toBe(ids.length)
      }
  })

  it('has nothing that was made later than its snapshot', () => {
    for (const { facts, takenAt, label } of story) {
      const dates = [
        ...facts.principals,
        ...facts.roleAssignments,
        ...facts.appRoleAssignments,
        ...facts.resources,
      ].flatMap(({ createdAt }) => createdAt ?? [])
      expect(
        dates.filter((date) => Date.parse(date) > Date.parse(takenAt)),
        label,
      ).toEqual([])
      const signIns = facts.lastSignIns.map(({ at: time }) => Date.parse(time))
      expect(Math.max(...signIns), label).toBeLessThanOrEqual(Date.parse(takenAt))
    }
  })

  it('has no role, group or wearer that hangs in the air: whoever is named was asked for, and every place is there', () => {
    for (const { facts, label } of story) {
      const asked = new Set([...facts.directoryLookups.map(({ id }) => id), ...facts.principals.map(({ id }) => id)])
      const unasked = facts.roleAssignments.filter(({ principalId }) => !asked.has(principalId))
      // The one that was made while the sample was taken.
      expect(unasked.length, label).toBeLessThanOrEqual(1)
      for (const { memberIds } of facts.groupMemberships)
        for (const member of memberIds) expect(asked.has(member), label).toBe(true)
    }
  })

  it('tells how one identity came to be worn by everything', () => {
    const counts = story.map(({ takenAt }) => wearers(takenAt, 'id-app-common').length)
    expect(counts).toEqual([0, 2, 5, 7, 9, 11, 13, 12, 12, 12])
  })

  it('tells of a break-in, of its clean-up, and of the role that was overlooked', () => {
    expect(named('2026-02-20', 'vm-cache-dev')).toBeUndefined()
    expect(named('2026-05-14', 'vm-cache-dev')?.wears).toHaveLength(2)
    expect(at('2026-05-14').facts.federatedCredentials.map(({ name }) => name)).toContain('github-diagnostics')
    expect(at('2026-05-14').facts.activityEvents).toHaveLength(5)
    expect(named('2026-05-18', 'vm-cache-dev')).toBeUndefined()
    expect(at('2026-05-18').facts.federatedCredentials.map(({ name }) => name)).not.toContain('github-diagnostics')
    const stranger = principalNamed('id-diagnostics-dev')
    const roles = (day: string) => at(day).facts.roleAssignments.filter(({ principalId }) => principalId === stranger)
    expect(['2026-02-20', '2026-05-14', '2026-05-18', '2026-09-04'].map((day) => roles(day).length)).toEqual([
      0, 1, 1, 0,
    ])
    expect(at('2026-05-18').facts.principals.some(({ id }) => id === stranger)).toBe(false)
  })

  it('tells of an identity that was made anew under its name', () => {
    const principal = (day: string) => named(day, 'func-tides-prod')?.wears?.[0]?.principalId
    expect(principal('2026-09-04')).toBe(principalNamed('func-tides-prod until october'))
    expect(principal('2026-11-20')).toBe(principalNamed('func-tides-prod since october'))
  })

  it('has a snapshot for which the federated credentials were not read', () => {
    const { facts, coverage } = at('2025-08-29')
    expect(facts.federatedCredentials).toEqual([])
    expect(coverage.find(({ dataset }) => dataset === 'federatedCredentials')).toMatchObject({
      state: 'absent',
      count: 0,
    })
    expect(at('2025-05-16').facts.federatedCredentials.length).toBeGreaterThan(10)
  })
})
