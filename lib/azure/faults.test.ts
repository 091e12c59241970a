import { beforeAll, describe, expect, it } from 'vitest'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { faultKinds } from '../../emulator/faults/index.ts'
import { collectedWith, placesIn, takesSubscription } from './testing/injected.ts'
import { faultsOf } from './testing/judge.ts'

const kinds = faultKinds.map(({ id }) => id).filter((id) => !takesSubscription(id))
let sound: SnapshotDraft
let places: string[]
beforeAll(async () => {
  const { draft, requests } = await collectedWith([])
  sound = draft!
  places = placesIn(requests, 25)
})

describe('a collection in which something goes wrong', () => {
  it.each(kinds)('gives the right snapshot, less what its coverage names: %s', async (kind) => {
    for (const [index, match] of places.entries()) {
      if (index % 12 !== kinds.indexOf(kind) % 12) continue
      const { draft, error, struck, unlisted } = await collectedWith([{ kind, match, seconds: 0 }])
      expect(struck, `${kind} at ${match}`).toBeGreaterThan(0)
      expect(unlisted).toEqual([])
      if (draft) expect(faultsOf(draft, sound), `${kind} at ${match}`).toEqual([])
      else expect(error!.message).not.toBe('')
    }
  })
})
