import { csvOf } from '#components/tables/csv.ts'
import { identityColumns } from '#components/tables/identity-columns.tsx'
import { identityEntry } from '#components/tables/identity-entry.ts'
import { readDatasets } from '#components/tables/read-datasets.ts'
import { csv } from '#lib/exports/graph/formats/csv.ts'
import { answerQuestion } from '../answer-question.ts'
import { getBlastRadius } from '../get-blast-radius.ts'
import { getGraph } from '../get-graph.ts'
import { getNode } from '../get-node.ts'
import { getPaths } from '../get-paths.ts'
import { getRanking } from '../get-ranking.ts'
import { getReach } from '../get-reach.ts'
import { whoCanBecome, whoCanReach } from '../get-who-can.ts'
import { listIdentities } from '../list-identities.ts'
import type { Tenant } from '../runtime.ts'

/** Everything that can be asked about a tenant, from every side, and what is exported of it. */
export const answersOf = {
  ask: answerQuestion,
  blastRadius: getBlastRadius,
  edges: (tenant: Tenant) => getGraph(tenant, { audience: 'everyone', expand: [] }),
  edgesCsv: csv.write,
  identities: (tenant: Tenant) => listIdentities(tenant).rows,
  entries(tenant: Tenant) {
    const ranking = new Map(getRanking(tenant).rows.map((row) => [row.node, row]))
    const read = readDatasets(tenant.snapshot.coverage)
    return listIdentities(tenant).rows.map((row) => identityEntry(row, read, ranking))
  },
  entriesCsv: (entries: ReturnType<typeof identityEntry>[]) => csvOf(identityColumns, entries),
  node: getNode,
  paths: getPaths,
  ranking: (tenant: Tenant) => getRanking(tenant).rows,
  reach: getReach,
  whoCanBecome,
  whoCanReach,
}
export type Answers = typeof answersOf
