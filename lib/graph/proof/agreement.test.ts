import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf } from '../tenant/tenant-index.ts'
import { ask } from '../verdict/ask.ts'
import { count, noAnswers, sharesOf } from './answer-counts.ts'
import { disagreementOn } from './disagreement.ts'
import { randomTenant } from './random-tenant.ts'

test('engine and plain evaluator agree on 1,000 random tenants with 100 questions each', { timeout: 300_000 }, () => {
  const counts = noAnswers()
  fc.assert(
    fc.property(randomTenant(100), (tenant) => {
      expect(disagreementOn(tenant, { ask, indexOf }, (answer) => count(counts, answer))).toBeUndefined()
    }),
    // Shrinking a tenant takes longer than reading it; the seed brings it back.
    { numRuns: 1000, seed: 20_260, endOnFailure: true },
  )
  // A generator that only ever asks for what is refused proves nothing.
  for (const [answer, share] of sharesOf(counts)) expect(share, `share of \`${answer}\``).toBeGreaterThan(0.05)
})
