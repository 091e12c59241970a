import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accessOf } from '../graph/becoming/access.ts'
import { fallsOfSeveral } from '../graph/becoming/falls-of-several.ts'
import { deniedTenant, principals } from '../graph/proof/random-becoming.ts'
import { level } from '../graph/tenant/level.ts'
import { indexOf } from '../graph/tenant/tenant-index.ts'
import type { PrincipalId } from '../model/guid.ts'
import { type Held, heldOf } from './held.ts'
import { defaultJewels, jewelOf, levelOfOpening } from './jewel.ts'
import { jewelIndexOf } from './jewel-index.ts'
import { reachedJewels } from './reached-jewels.ts'

it('whatever tenant, jewels found by where they are are those found by asking each of them about all that is held', () => {
  let opened = 0
  fc.assert(
    fc.property(deniedTenant, fc.constantFrom(...principals), (facts, from) => {
      const index = indexOf(facts)
      const start = from as PrincipalId
      const scopes = [...facts.resources, ...facts.resourceGroups].map(({ id }) => jewelOf(index, id)!)
      const jewels = [...scopes, ...defaultJewels(index), ...scopes.slice(0, 2)]
      const levels = new Map<PrincipalId, number>([[start, level.yes]])
      for (const { identity, level: surely } of fallsOfSeveral(accessOf(index), [start]))
        if (!levels.has(identity.principalId!)) levels.set(identity.principalId!, surely)
      const all = [...levels].flatMap(([principal, surely]) =>
        heldOf(index, principal).map((held) => ({ held, surely })),
      )
      const covers = ({ intervals }: Held, number: number) =>
        intervals.some(([begin, end]) => number >= begin && number < end)
      const found = reachedJewels(index, jewels, { starts: [start] })
      for (const [at, { place, identity }] of jewels.entries()) {
        if (!place || identity) continue
        const each = all.map(({ held, surely }) =>
          covers(held, place.number) ? Math.min(surely, levelOfOpening(held, place.opener)) : level.no,
        )
        expect(found[at]!.level, jewels[at]!.node).toBe(Math.max(level.no, ...each))
        if (found[at]!.level > level.no) opened++
      }
      const any = jewelIndexOf(jewels)
      for (const { held } of all)
        for (const surely of [level.unknown, level.conditional, level.yes])
          expect(any.opensAny(held, surely)).toBe(
            jewels.some(
              ({ place }) => place && covers(held, place.number) && levelOfOpening(held, place.opener) >= surely,
            ),
          )
    }),
    { numRuns: 200 },
  )
  expect(opened).toBeGreaterThan(100)
})
