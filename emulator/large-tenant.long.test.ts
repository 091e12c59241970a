import { expect, test } from 'vitest'
import { generatedTenant } from './tenant/generated-tenant.ts'
import { asking } from './testing/asking.ts'

interface Page {
  data: { id: string }[]
  $skipToken?: string
}

test('a hundred thousand resources are served page by page, each in the same time and without more memory', () => {
  const { query } = asking({ tenant: generatedTenant({ resources: 100_000, identities: 10_000, assignments: 50_000 }) })
  const pass = () => {
    const times: number[] = []
    let count = 0
    let $skipToken: string | undefined
    do {
      const began = performance.now()
      const page = query('resources | project id, type, properties, identity | order by id asc', {
        options: { $skipToken },
      }).json as Page
      times.push(performance.now() - began)
      count += page.data.length
      $skipToken = page.$skipToken
    } while ($skipToken)
    return { count, times }
  }
  expect(pass().count).toBe(100_000)
  const before = process.memoryUsage().rss
  const [early, late] = [pass().times.slice(1, 30), pass().times.slice(-30)].map((times) =>
    times.toSorted((a, b) => a - b),
  )
  expect(late![15]).toBeLessThan(early![15]! * 3 + 10)
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200)
})
