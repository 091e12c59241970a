// How fast the access engine is, as tables: `npm run bench`. `npm run bench -- 10000 100000` takes only those sizes.
import { type Access, accessOf } from '#lib/graph/becoming/access.ts'
import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { indexOf, type TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { ask } from '#lib/graph/verdict/ask.ts'
import type { Facts } from '#lib/model/facts.ts'
import { generatedTenant, sizes } from './generated-tenant.ts'
import { loadedFacts } from './loaded-facts.ts'
import { digits, machine, picked, type Spread, spreadOf, table, timed } from './measured.ts'
import { sideBySide } from './side-by-side.ts'
import { wantedSizes } from './wanted-sizes.ts'

const wanted = wantedSizes(sizes, sizes)
const bytesHeld = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

interface Built {
  index: TenantIndex
  access: Access
  /** Milliseconds from parsed facts to the first answer of each kind. */
  indexing: number
  preparing: number
  mebibytes: number
}

function built(facts: Facts): Built {
  const before = bytesHeld()
  const { ms: indexing, value: index } = timed(() => indexOf(facts))
  const { ms: preparing, value: access } = timed(() => accessOf(index))
  return { index, access, indexing, preparing, mebibytes: (bytesHeld() - before) / 2 ** 20 }
}

function asking({ index }: Built, facts: Facts): number {
  const questions = picked(facts.roleAssignments, 50_000).map((assignment, at) => ({
    id: '',
    principalId: assignment.principalId,
    scope: facts.resources[(at * 7919) % facts.resources.length]!.id,
    action: 'Microsoft.Compute/virtualMachines/read',
  }))
  const { ms } = timed(() => {
    for (const question of questions) ask(index, question)
  })
  return (ms / questions.length) * 1000
}

const spread = ({ median, p95, worst }: Spread) => `${digits(median)} / ${digits(p95)} / ${digits(worst)}`

const building: (string | number)[][] = []
const answering: (string | number)[][] = []
const besides: string[] = []
let smaller: { resources: number; ms: number } | undefined

for (const { resources, ...size } of wanted) {
  const facts = loadedFacts(generatedTenant({ resources, ...size }))
  const one = built(facts)
  const { index, access, indexing, preparing, mebibytes } = one
  const ms = indexing + preparing
  const growth = smaller
    ? ms / smaller.ms / ((resources * Math.log(resources)) / (smaller.resources * Math.log(smaller.resources)))
    : undefined
  smaller = { resources, ms }
  const name = resources.toLocaleString('en')
  building.push([
    name,
    digits(indexing / 1000),
    digits(preparing / 1000),
    Math.round(mebibytes),
    growth === undefined ? '' : `${digits(growth)} ×`,
  ])
  const identities = picked(index.identities.all, 500)
  const fewer = picked(index.identities.all, 200)
  const lists = identities.map(({ principalId }) => access.blastRadius(principalId!).fallen.length)
  answering.push([
    name,
    digits(asking(one, facts)),
    spread(spreadOf(identities, ({ principalId }) => reachOf(index, principalId!))),
    spread(spreadOf(identities, ({ principalId }) => access.blastRadius(principalId!))),
    spread(spreadOf(fewer, ({ principalId }) => [...access.blastRadius(principalId!).fallen])),
    Math.max(...lists).toLocaleString('en'),
    spread(spreadOf(fewer, (identity) => access.comeTo(identity))),
    spread(spreadOf(picked(facts.resources, 200), ({ id }) => access.reach(index.tree.numbers.get(id)!))),
    digits(timed(() => access.ranking()).ms / 1000),
  ])
  if (resources === 100_000) besides.push(await sideBySide(index))
}

console.log(`${machine()}\n\nBuilding, from parsed facts; growth is against n log n from the size before.\n`)
console.log(
  table(['resources', 'index, s', 'steps of becoming, s', 'memory beside the facts, MiB', 'growth'], building),
)
console.log('\nAnswering: median / p95 / worst, in milliseconds where nothing else is said.\n')
console.log(
  table(
    [
      'resources',
      'ask, µs',
      'reach',
      'blast radius',
      'the same with every identity and its step listed',
      'most that fall',
      'who can become',
      'who can reach',
      'ranking of all, s',
    ],
    answering,
  ),
)
for (const text of besides) console.log(`\n${text}`)
