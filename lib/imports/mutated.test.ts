import { expect, test } from 'vitest'
import { mutationRun, validRun } from './testing/mutation-run.ts'

// 500 valid and 10,000 mutated files are read by `npm run test:long`.
test('valid files are read, however they were written', async () => {
  const { accepted, problems } = await validRun(100, 1)
  expect(problems).toEqual([])
  expect(accepted).toBe(100)
})

test('mutated files end nothing, take little, and what is refused says where and why', async () => {
  const { faults, refused, slowestMilliseconds } = await mutationRun(800, 1)
  expect(faults).toEqual([])
  expect(refused).toBeGreaterThan(300)
  expect(slowestMilliseconds).toBeLessThan(5000)
})
