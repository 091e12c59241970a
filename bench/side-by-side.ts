import { accessOf } from '#lib/graph/becoming/access.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { digits, picked, type Spread, spreadOf, spreadOfTimes, table } from './measured.ts'
import { edgesOf, graphologySearch, postgresSearch } from './rivals.ts'

interface Contender {
  name: string
  spread: Spread
}

/** Blast radius of the same identities by us and by others, each on its own form of the same tenant. */
export async function sideBySide(index: TenantIndex): Promise<string> {
  const access = accessOf(index)
  const edges = edgesOf(index, access)
  const starts = picked(index.identities.all, 50).map(({ principalId }) => principalId!)
  const search = graphologySearch(edges)
  const contenders: Contender[] = [
    { name: 'Lanyard', spread: spreadOf(starts, (start) => access.blastRadius(start)) },
    {
      name: 'Lanyard, with every identity and its step listed',
      spread: spreadOf(starts, (start) => [...access.blastRadius(start).fallen]),
    },
    {
      name: 'graphology, breadth first',
      spread: spreadOf(starts, (start) => search(edges.numbers.get(start)!)),
    },
  ]
  const postgres = await postgresSearch(edges)
  if (postgres) {
    const number = (start: PrincipalId) => edges.numbers.get(start)!
    const times: number[] = []
    for (const start of starts) {
      const began = performance.now()
      await postgres.search(number(start))
      times.push(performance.now() - began)
    }
    await postgres.stop()
    contenders.push({ name: 'PostgreSQL, recursive query', spread: spreadOfTimes(times) })
  }
  const ours = contenders[0]!.spread.mean
  return [
    `Blast radius beside others on the same tenant, in milliseconds: ${edges.becomes.length.toLocaleString('en')} edges of becoming and ${edges.reaches.length.toLocaleString('en')} of reach were written out for them.`,
    table(
      ['', 'median', 'p95', 'worst', 'mean', 'mean against ours'],
      contenders.map(({ name, spread: { median, p95, worst, mean } }) => [
        name,
        ...[median, p95, worst, mean].map(digits),
        `${digits(mean / ours)} ×`,
      ]),
    ),
    ...(postgres ? [] : ['PostgreSQL is not installed and was left out.']),
  ].join('\n\n')
}
