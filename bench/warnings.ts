// How long all warnings together take, and the slowest rules: `npm run bench -- warnings`. Sizes may follow.
import { accessOf } from '#lib/graph/becoming/access.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import { datasets } from '#lib/model/coverage.ts'
import { rules } from '#lib/warnings/rules/index.ts'
import { defaultWarningSettings } from '#lib/warnings/settings.ts'
import { warningsOf } from '#lib/warnings/warnings.ts'
import { generatedTenant, sizes } from './generated-tenant.ts'
import { digits, machine, table } from './measured.ts'

const asked = process.argv.slice(2).map(Number)
const wanted = sizes.filter(({ resources }) => (asked.length === 0 ? resources === 100_000 : asked.includes(resources)))
const settings = { ...defaultWarningSettings, now: '2026-06-01T12:00:00Z' }

/** Milliseconds of processor time that a call took: the machine may be shared. */
function worked(call: () => unknown): number {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

console.log(`${machine()}\n`)
for (const size of wanted) {
  const coverage = Object.keys(datasets).map((dataset) => ({
    dataset: dataset as keyof typeof datasets,
    scope: '/',
    state: 'complete' as const,
    count: 0,
  }))
  const index = indexOf(generatedTenant(size), coverage)
  const access = worked(() => accessOf(index))
  const each = rules.map(({ id, check }) => ({ id, ms: worked(() => check(index, settings)) }))
  let findings = 0
  const again = worked(() => {
    findings = warningsOf(index, settings).findings.length
  })
  const slowest = each.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
  console.log(
    table(
      [
        'resources',
        'findings',
        'access engine, ms of work',
        'all rules at first, ms of work',
        'again, sorted, ms of work',
        'longest without others’ turn, ms',
      ],
      [
        [
          size.resources.toLocaleString('en'),
          findings.toLocaleString('en'),
          digits(access),
          digits(each.reduce((sum, one) => sum + one.ms, 0)),
          digits(again),
          digits(Math.max(...each.map(({ ms }) => ms))),
        ],
      ],
    ),
  )
  console.log(slowest.map(({ id, ms: took }) => `${id} ${digits(took)} ms`).join(', '))
}
