import { beforeAll, describe, expect, it } from 'vitest'
import { accessOf } from '#lib/graph/becoming/access.ts'
import { storyOf } from '#lib/sample/story/story-of.ts'
import { type Tenant, tenantFromDraft } from '../runtime.ts'
import { sampleDraft } from '../sample-draft.ts'
import { investigate } from './investigate.ts'

let at: (day: string) => Tenant
beforeAll(async () => {
  const last = await sampleDraft()
  const story = storyOf(last)
  at = (day) => tenantFromDraft({ ...last, ...story.find(({ takenAt }) => takenAt.startsWith(day))! })
})

describe('the break-in of the sample, two days after', () => {
  it('shows what the machine had at once, and what fell with it, ring by ring, each with its way', () => {
    const { subject, rings, falls } = investigate(at('2026-05-14'), 'vm-cache-dev')
    expect(subject).toMatchObject({ kind: 'resource', kindLabel: 'virtual machine' })
    expect(rings.map(({ identities }) => identities.map(({ name }) => name).sort())).toEqual([
      ['id-app-common', 'id-diagnostics-dev'],
      ['id-booking-dev', 'id-preview-booking', 'vm-build-dev'],
    ])
    expect(falls).toEqual({ yes: 3, conditional: 0, unknown: 0 })
    expect(rings[0]!.holdings[0]).toMatchObject({ kind: 'control', who: { name: 'id-diagnostics-dev' }, role: 'Owner' })
    expect(rings[0]!.holdings[0]!.because).toMatchObject([
      { kind: 'grant', roleName: 'Owner', match: { pattern: '*' } },
    ])
    for (const { path } of rings[1]!.identities) expect(path.map(({ kind }) => kind)).toEqual(['wears', 'becomes'])
  })

  it('shows for the repository that was let in the same, one step further', () => {
    const { subject, rings } = investigate(at('2026-05-14'), 'github-diagnostics')
    expect(subject).toMatchObject({ kind: 'federated', name: 'repo:lantern-isles-ferrles/tools:ref:refs/heads/main' })
    expect(rings[0]!.identities.map(({ name }) => name)).toEqual(['id-diagnostics-dev'])
    expect(rings[1]!.identities.map(({ name }) => name)).toContain('id-app-common')
  })

  it('shows who could have got in, by a role on the machine or by becoming one who has it', () => {
    const { backward } = investigate(at('2026-05-14'), 'vm-cache-dev')
    expect(backward.who.map(({ name }) => name)).toContain('vm-build-dev')
    expect(backward.who.find(({ name }) => name === 'id-preview-booking')).toMatchObject({ ring: 1, certainty: 'yes' })
  })

  it('counts each resource in the ring that gets so far into it first', () => {
    const { rings } = investigate(at('2026-05-14'), 'id-preview-booking')
    expect(rings[0]!.resources.control.yes).toBe(12)
    // The twelve are among the 21 of the subscription that falls one step on, with two outside of it.
    expect(rings[1]!.resources.control.yes).toBe(11)
  })
})

it('the rings of an identity are its blast radius', () => {
  const tenant = at('2026-05-14')
  for (const { principalId } of tenant.index.identities.all.slice(0, 60)) {
    if (!principalId) continue
    const radius = [...accessOf(tenant.index).blastRadius(principalId).fallen]
    const { rings } = investigate(tenant, principalId, 10_000)
    const fallen = rings.slice(1).flatMap(({ ring, identities }) => identities.map((one) => ({ ...one, ring })))
    expect(fallen.map(({ principalId: id, ring }) => `${ring} ${id}`).sort()).toEqual(
      radius.map(({ identity, ring }) => `${ring} ${identity.principalId}`).sort(),
    )
  }
})

it('says what was not read, with what would tell', () => {
  const { notRead } = investigate(at('2025-08-29'), 'vm-build-dev')
  expect(notRead.map(({ text }) => text).join()).toContain('federated credentials were not read')
})

it('names those that share a name, and refuses what is not there', () => {
  expect(() => investigate(at('2026-05-14'), 'nothing-of-the-kind')).toThrow('nothing called `nothing-of-the-kind`')
})
