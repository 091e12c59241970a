import { DirectedGraph } from 'graphology'
import { Client } from 'pg'
import type { Access } from '#lib/graph/becoming/access.ts'
import { stepsFrom } from '#lib/graph/becoming/steps.ts'
import { level } from '#lib/graph/becoming/technique-index.ts'
import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { resourceNumbersIn } from '#lib/graph/reach/reach.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { postgresPrograms, startPostgres } from '#lib/store/testing/postgres.ts'

/** Every edge that the others need written out: who can become whom, and who reaches which resource. */
export interface Edges {
  becomes: [from: number, to: number][]
  reaches: [from: number, to: number][]
  /** Numbers of the identities, by principal. */
  numbers: Map<PrincipalId, number>
}

/** Above this many, `reaches` is cut off; the others are then given less work than they would have. */
const mostReaches = 3_000_000

export function edgesOf(index: TenantIndex, access: Access): Edges {
  const numbers = new Map<PrincipalId, number>()
  for (const { principalId } of access.graph.identities) numbers.set(principalId!, numbers.size)
  const becomes: Edges['becomes'] = []
  const reaches: Edges['reaches'] = []
  for (const [from, { principalId }] of access.graph.identities.entries()) {
    for (const step of stepsFrom(access.graph, access.words, from))
      if (step.level === level.yes) becomes.push([from, step.to])
    for (const resource of resourceNumbersIn(index, reachOf(index, principalId!))) {
      if (reaches.length >= mostReaches) break
      reaches.push([from, numbers.size + resource])
    }
  }
  return { becomes, reaches, numbers }
}

/** A breadth-first search in graphology over the written-out edges. */
export function graphologySearch({ becomes, reaches }: Edges) {
  const graph = new DirectedGraph()
  for (const [from, to] of [...becomes, ...reaches]) graph.mergeEdge(from, to)
  return (start: number) => {
    const seen = new Set([String(start)])
    const queue = [String(start)]
    for (let at = 0; at < queue.length; at++) {
      if (!graph.hasNode(queue[at]!)) continue
      graph.forEachOutNeighbor(queue[at]!, (next) => {
        if (seen.has(next)) return
        seen.add(next)
        queue.push(next)
      })
    }
    return seen.size - 1
  }
}

/** A recursive query over the written-out edges in PostgreSQL; `undefined` where it is not installed. */
export async function postgresSearch({ becomes, reaches }: Edges) {
  const programs = postgresPrograms()
  if (!programs) return undefined
  const postgres = await startPostgres(programs)
  const client = new Client({ connectionString: postgres.databaseUrl })
  await client.connect()
  await client.query('create table edge (source int not null, target int not null)')
  const edges = [...becomes, ...reaches]
  for (let at = 0; at < edges.length; at += 20_000) {
    const page = edges.slice(at, at + 20_000)
    await client.query('insert into edge select * from unnest($1::int[], $2::int[])', [
      page.map(([from]) => from),
      page.map(([, to]) => to),
    ])
  }
  await client.query('create index on edge (source, target)')
  await client.query('analyze edge')
  return {
    async search(start: number) {
      const { rows } = await client.query<{ count: string }>(
        'with recursive fell(id) as (select $1::int union select target from edge join fell on source = id) select count(*) from fell',
        [start],
      )
      return Number(rows[0]!.count) - 1
    },
    async stop() {
      await client.end()
      await postgres.stop()
    },
  }
}
