import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionsAgree, fallsAgree, reachersAgree } from './falls-agreement.ts'
import { becomingTenant } from './random-becoming.ts'

const runs = { numRuns: 100, seed: 7_312, endOnFailure: true }
const timeout = 300_000

test('a plain search over steps written out finds the same to fall, as surely and as near', { timeout }, () => {
  let found = 0
  const property = fc.property(becomingTenant, (facts) => {
    found += fallsAgree(facts)
  })
  fc.assert(property, runs)
  expect(found).toBeGreaterThan(1_000)
})

test('backward, in paths, and in the ranking it is the same', { timeout }, () => {
  fc.assert(
    fc.property(becomingTenant, (facts) => directionsAgree(facts)),
    runs,
  )
})

test('who can reach a resource are those of whom it is reached', { timeout }, () => {
  fc.assert(
    fc.property(becomingTenant, (facts) => reachersAgree(facts)),
    runs,
  )
})
