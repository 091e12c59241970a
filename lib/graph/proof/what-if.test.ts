import fc from 'fast-check'
import { expect, test } from 'vitest'
import { becomingTenant, deniedTenant } from './random-becoming.ts'
import { changesOf } from './random-changes.ts'
import { overlayAgrees } from './what-if-agreement.ts'

const cases = (tenants: typeof becomingTenant) =>
  tenants.chain((facts) => fc.tuple(fc.constant(facts), changesOf(facts)))

test.each([
  ['with few denies', becomingTenant],
  ['with denies', deniedTenant],
])('changes laid over an index answer as an index of the changed facts: tenants %s', (_, tenants) => {
  let [made, laid] = [0, 0]
  fc.assert(
    fc.property(cases(tenants), ([facts, changes]) => {
      const agreed = overlayAgrees(facts, changes)
      made += agreed.made
      laid += Number(agreed.isLaid)
    }),
    { numRuns: 100 },
  )
  expect(made).toBeGreaterThan(100)
  expect(laid).toBeGreaterThan(40)
})
