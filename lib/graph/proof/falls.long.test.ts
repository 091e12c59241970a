import fc from 'fast-check'
import { test } from 'vitest'
import { directionsAgree, fallsAgree, reachersAgree } from './falls-agreement.ts'
import { becomingTenant } from './random-becoming.ts'

test('blast radius and all that follows from it agree on tenants nobody has seen before', { timeout: 600_000 }, () => {
  const seed = Date.now() & 0x7fff_ffff
  const property = fc.property(becomingTenant, (facts) => {
    fallsAgree(facts)
    directionsAgree(facts)
    reachersAgree(facts)
  })
  fc.assert(property, { numRuns: 5_000, seed, endOnFailure: true, interruptAfterTimeLimit: 540_000 })
})
