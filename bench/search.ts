// How long a keystroke of the search takes, and what its index takes: `npm run bench -- search`. Sizes may follow.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { indexOf, type TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { builtIndex } from '#lib/server/search/built-index.ts'
import { search } from '#lib/server/search/search.ts'
import { sizes } from './generated-tenant.ts'
import { digits, machine, picked, spreadOfTimes, table } from './measured.ts'
import { namedTenant } from './named-tenant.ts'
import { wantedSizes } from './wanted-sizes.ts'

/** What people type: names, ids, types, places, tags, roles; each is typed letter by letter. */
function questionsOf(index: TenantIndex): string[] {
  const resources = picked(index.facts.resources, 40)
  const identities = picked(index.identities.all, 20)
  return [
    ...resources.map(({ name }) => name),
    ...resources.slice(0, 5).map(({ id }) => id),
    ...identities.map(({ principalId }) => principalId ?? ''),
    ...identities.map(({ name }) => name),
    'prod',
    'payments prod weu',
    'storage account sub-1',
    'virtual machine env:prod team:data',
    'owner',
    'key vault secrets user',
    'rg-1 sub-2',
    'cost-center:1100 env=prod',
    'user-assigned identity reader',
    'nothing is called so',
  ]
}

const keystrokesOf = (question: string) => Array.from(question, (_, length) => question.slice(0, length + 1))

console.log(`${machine()}\n`)
const rows: string[][] = []
for (const size of wantedSizes(sizes, sizes.slice(1))) {
  const index = indexOf(namedTenant(size), [])
  globalThis.gc?.()
  const before = process.memoryUsage()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const built = await builtIndex(index)
  const building = performance.now() - start
  delay.disable()
  globalThis.gc?.()
  const after = process.memoryUsage()
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  const times: { ms: number; text: string }[] = []
  for (const text of questionsOf(index).flatMap(keystrokesOf)) {
    const asked = performance.now()
    await search({ index }, text)
    times.push({ ms: performance.now() - asked, text })
  }
  const { median, p95, worst } = spreadOfTimes(times.map(({ ms }) => ms))
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, 3)
  rows.push([
    size.resources.toLocaleString('en'),
    times.length.toLocaleString('en'),
    `${digits(median)} / ${digits(p95)} / ${digits(worst)}`,
    slowest.map(({ ms, text }) => `\`${text}\` ${digits(ms)}`).join(', '),
    digits(building / 1000),
    digits(delay.max / 1e6),
    digits(grown / 2 ** 20),
    digits(built.bytes / 2 ** 20),
  ])
}
console.log(
  table(
    [
      'resources',
      'keystrokes',
      'a keystroke, ms: median / p95 / worst',
      'slowest',
      'building, s',
      'longest wait of others, ms',
      'memory, MiB',
      'of which arrays, MiB',
    ],
    rows,
  ),
)
