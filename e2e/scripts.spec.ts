import { expect, test } from './lanyard.ts'
import { kilobytes, scriptsOf } from './page-scripts.ts'

/** Kilobytes as the server sends them, until the page rests. What was measured is in `docs/performance.md`. */
const budgets: [path: string, kilobytes: number][] = [
  ['/', 160],
  ['/graph', 350],
  ['/identities', 200],
  ['/warnings', 200],
  ['/learn', 200],
]

for (const [path, budget] of budgets)
  test(`\`${path}\` loads at most ${budget} kB of scripts until it rests, all in the smallest form`, async ({
    page,
  }) => {
    const scripts = await scriptsOf(page, path)
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter(({ encoding }) => encoding !== 'br')).toEqual([])
    expect(kilobytes(scripts)).toBeLessThanOrEqual(budget)
  })
