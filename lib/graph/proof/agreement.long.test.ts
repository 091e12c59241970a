import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { count, noAnswers, sharesOf } from './answer-counts.ts'
import { disagreementOn } from './disagreement.ts'
import { randomTenant } from './random-tenant.ts'

const minutes = 9
const tenants = 100_000

test('engine and plain evaluator agree on tenants nobody has seen before', { timeout: 600_000 }, () => {
  const seed = Date.now() & 0x7fff_ffff
  const counts = noAnswers()
  const end = Date.now() + minutes * 60_000
  let done = 0
  // In portions, so that memory stays small and time is kept.
  for (; done < tenants && Date.now() < end; done += 1000)
    fc.assert(
      fc.property(randomTenant(100), (tenant) => {
        expect(disagreementOn(tenant, { ask, indexOf }, (answer) => count(counts, answer))).toBeUndefined()
      }),
      { numRuns: 1000, seed: seed + done, endOnFailure: true },
    )
  const shares = sharesOf(counts).map(([answer, share]) => `${answer} ${(share * 100).toFixed(1)} %`)
  console.log(`${done} tenants from seed ${seed} on: ${shares.join(', ')}`)
  expect(done).toBeGreaterThanOrEqual(1000)
})
