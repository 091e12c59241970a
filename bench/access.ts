// How fast the access engine is, as tables: `npm run bench`. `npm run bench -- 10000 100000` takes only those sizes.
import { accessOf } from '#lib/graph/access.ts'
import { ask } from '#lib/graph/ask.ts'
import { reachOf } from '#lib/graph/reach.ts'
import { indexOf, type TenantIndex } from '#lib/graph/tenant-index.ts'
import { generatedTenant, sizes } from './generated-tenant.ts'
import { digits, machine, picked, spreadOf, table, timed } from './measured.ts'
import { edgesOf, graphologySearch, postgresSearch } from './rivals.ts'

const asked = process.argv.slice(2).map(Number)
const rows: (string | number)[][] = []
const besides: string[] = []
const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20)

for (const size of sizes.filter(({ resources }) => asked.length === 0 || asked.includes(resources))) {
  const facts = generatedTenant(size)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const { ms: indexing, value: index } = timed(() => indexOf(facts))
  const { ms: preparing, value: access } = timed(() => accessOf(index))
  globalThis.gc?.()
  const memory = process.memoryUsage().heapUsed - before
  const identities = picked(index.identities.all, 500)
  const reach = spreadOf(identities, ({ principalId }) => reachOf(index, principalId!))
  const blast = spreadOf(identities, ({ principalId }) => access.blastRadius(principalId!))
  const becomes = spreadOf(picked(index.identities.all, 200), (identity) => access.comeTo(identity))
  const reaches = spreadOf(picked(facts.resources, 200), ({ id }) => access.reach(index.tree.numbers.get(id)!))
  const questions = picked(facts.roleAssignments, 50_000).map((assignment, at) => ({
    id: '',
    principalId: assignment.principalId,
    scope: facts.resources[(at * 7919) % facts.resources.length]!.id,
    action: 'Microsoft.Compute/virtualMachines/read',
  }))
  const { ms: asking } = timed(() => {
    for (const question of questions) ask(index, question)
  })
  const { ms: ranking } = timed(() => access.ranking())
  rows.push([
    size.resources.toLocaleString('en'),
    digits((indexing + preparing) / 1000),
    mebibytes(memory),
    `${digits(reach.median)} / ${digits(reach.p95)}`,
    `${digits(blast.median)} / ${digits(blast.p95)} / ${digits(blast.worst)}`,
    `${digits(becomes.median)} / ${digits(becomes.p95)}`,
    `${digits(reaches.median)} / ${digits(reaches.p95)}`,
    digits(ranking / 1000),
    digits((asking / questions.length) * 1000),
  ])
  if (size.resources === 100_000) besides.push(await sideBySide(index))
}

async function sideBySide(index: TenantIndex): Promise<string> {
  const access = accessOf(index)
  const edges = edgesOf(index, access)
  const starts = picked(index.identities.all, 50).map(({ principalId }) => principalId!)
  const ours = spreadOf(starts, (start) => access.blastRadius(start))
  const search = graphologySearch(edges)
  const graphology = spreadOf(starts, (start) => search(edges.numbers.get(start)!))
  const line = (name: string, { median, p95, worst }: typeof ours, mean: number) => [
    name,
    digits(median),
    digits(p95),
    digits(worst),
    digits(mean),
  ]
  const meanOf = (call: (start: (typeof starts)[number]) => unknown) =>
    timed(() => starts.forEach(call)).ms / starts.length
  const ourMean = meanOf((start) => access.blastRadius(start))
  const theirMean = meanOf((start) => search(edges.numbers.get(start)!))
  const lines = [line('Lanyard', ours, ourMean), line('graphology, breadth first', graphology, theirMean)]
  const said = [`mean against graphology: ${digits(theirMean / ourMean)} ×`]
  const postgres = await postgresSearch(edges)
  if (postgres) {
    const times: number[] = []
    for (const start of starts) {
      const began = performance.now()
      await postgres.search(edges.numbers.get(start)!)
      times.push(performance.now() - began)
    }
    await postgres.stop()
    times.sort((a, b) => a - b)
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    lines.push(
      line(
        'PostgreSQL, recursive query',
        { median: times[times.length >> 1]!, p95: times[Math.floor(times.length * 0.95)]!, worst: times.at(-1)! },
        mean,
      ),
    )
    said.push(`mean against PostgreSQL: ${digits(mean / ourMean)} ×`)
  } else said.push('PostgreSQL is not installed and was left out')
  return [
    `Blast radius at 100,000 resources, ms; ${edges.becomes.length.toLocaleString('en')} edges of becoming and ${edges.reaches.length.toLocaleString('en')} of reach written out for the others`,
    table(['', 'median', 'p95', 'worst', 'mean'], lines),
    said.join('; '),
  ].join('\n\n')
}

console.log(`${machine()}\n`)
console.log(
  table(
    [
      'resources',
      'index, s',
      'memory, MiB',
      'reach median / p95, ms',
      'blast radius median / p95 / worst, ms',
      'who can become median / p95, ms',
      'who can reach median / p95, ms',
      'ranking all, s',
      'ask, µs',
    ],
    rows,
  ),
)
for (const text of besides) console.log(`\n${text}`)
