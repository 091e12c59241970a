import { beforeAll, describe, expect, it } from 'vitest'
import { subscriptionIdOf } from '#lib/model/scope.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { faultKinds } from '../../emulator/faults/index.ts'
import { collectedWith, placesIn, takesSubscription } from './testing/injected.ts'
import { faultsOf } from './testing/judge.ts'

const kinds = faultKinds.map(({ id }) => id).filter((id) => !takesSubscription(id))
let sound: SnapshotDraft
let places: string[]
const struckTimes = { healed: 0, published: 0, refused: 0 }
beforeAll(async () => {
  const { draft, requests } = await collectedWith([])
  sound = draft!
  places = placesIn(requests, 25)
})

/** Every kind at 25 places, for good and in passing. */
describe('hundreds of faults: a collection gives the right snapshot, less what its coverage names', () => {
  it.each(kinds)('%s', async (kind) => {
    for (const match of places) {
      for (const times of [undefined, 1]) {
        const { draft, error, struck, unlisted } = await collectedWith([{ kind, match, times, seconds: 0 }])
        const told = `${kind} at ${match}, ${times ?? 'any number of'} times`
        expect(struck, told).toBeGreaterThan(0)
        expect(unlisted).toEqual([])
        if (draft) expect(faultsOf(draft, sound), told).toEqual([])
        else expect(error!.message, told).not.toBe('')
        const isSound = draft?.coverage.every(({ state }) => state === 'complete')
        struckTimes[draft ? (isSound ? 'healed' : 'published') : 'refused']++
      }
    }
  })

  it('strikes 500 times at least, and is not always healed, nor always the end', () => {
    const { healed, published, refused } = struckTimes
    console.log(
      `faults: ${healed} healed, ${published} left gaps that the coverage names, ${refused} published nothing`,
    )
    expect(healed + published + refused).toBeGreaterThanOrEqual(500)
    expect(Math.min(healed, published, refused)).toBeGreaterThan(10)
  })

  it.each(faultKinds.map(({ id }) => id).filter(takesSubscription))('from some request on: %s', async (kind) => {
    const subscription = subscriptionIdOf(sound.facts.subscriptions[1]!.id)
    // One that was never seen is not known of.
    for (let after = 5; after < 140; after += 3) {
      const { draft } = await collectedWith([{ kind, after, subscription }])
      if (draft) expect(faultsOf(draft, sound), `${kind} after ${after}`).toEqual([])
    }
  })
})

it('the judge of snapshots can find fault', async () => {
  const { draft } = await collectedWith([])
  draft!.facts.roleAssignments.pop()
  expect(faultsOf(draft!, sound)).toHaveLength(1)
  draft!.facts.resources[0] = { ...draft!.facts.resources[0]!, name: 'other' }
  expect(faultsOf(draft!, sound)).toHaveLength(2)
})
