import { expect, it } from 'vitest'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { sampleDraft } from '#lib/server/sample-draft.ts'
import { level } from '../tenant/level.ts'
import { accessOf } from './access.ts'
import { directFalls } from './direct-falls.ts'

it('what falls in one step is the first sure ring of the blast radius, for every identity of the sample', async () => {
  const { facts, coverage } = await sampleDraft()
  const access = accessOf(indexOf(facts, coverage))
  let some = 0
  for (const { principalId } of access.graph.identities) {
    const direct = [...directFalls(access, principalId!)].map(({ identity }) => identity.key).sort()
    const ring = [...access.blastRadius(principalId!).fallen]
      .filter((one) => one.ring === 1 && one.level === level.yes)
      .map(({ identity }) => identity.key)
      .sort()
    expect(direct).toEqual(ring)
    some += direct.length
  }
  expect(some).toBeGreaterThan(20)
})
