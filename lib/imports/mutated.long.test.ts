import { expect, test } from 'vitest'
import { mutationRun, validRun } from './testing/mutation-run.ts'

const seed = Number(process.env.LANYARD_SEED ?? Date.now() % 1_000_000)

test('of 500 valid files 99 of 100 are read without a problem', async () => {
  const { accepted, problems } = await validRun(500, seed)
  expect(accepted / 500, problems.join('\n')).toBeGreaterThanOrEqual(0.99)
})

test('10,000 mutated files of all formats: none ends the reader, takes 5 s or 1 GB, or is taken in silence where it cannot be', async () => {
  const run = await mutationRun(10_000, seed)
  console.log(
    `seed ${seed}: ${run.files} files of ${run.formats} exports, ${run.refused} refused; slowest ${run.slowestMilliseconds.toFixed(0)} ms, at most ${(run.largestBytes / 2 ** 20).toFixed(0)} MiB`,
  )
  expect(run.faults).toEqual([])
  expect(run.slowestMilliseconds).toBeLessThan(5000)
  expect(run.largestBytes).toBeLessThan(2 ** 30)
})
