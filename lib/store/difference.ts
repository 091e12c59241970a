import { type Kysely, sql } from 'kysely'
import type { Fact, FactKind } from '#lib/model/facts.ts'
import { factKey } from './fact-text.ts'
import { assertPublished } from './load.ts'
import { stillValid, type Tables } from './schema.ts'
import { tenantKey } from './snapshot-rows.ts'

/** A fact that is another in one snapshot than in the other; without `was` it is new, without `is` it is not there. */
export interface FactDifference<K extends FactKind = FactKind> {
  kind: K
  was?: Fact<K>
  is?: Fact<K>
}

interface DifferenceRow {
  kind: FactKind
  was: string | null
  is: string | null
}

/**
 * What differs between two published snapshots of a tenant, by kind and id. Only versions that began or ended in
 * between are looked at, so it costs what changed, not what there is.
 * @throws where one of the snapshots is not there
 */
export async function differenceOf(
  db: Kysely<Tables>,
  { tenantId, from, to }: { tenantId: string; from: number; to: number },
): Promise<FactDifference[]> {
  const tenant = tenantKey(tenantId)
  for (const id of [from, to]) await assertPublished(db, tenant, { tenantId, id })
  const [earlier, later] = [Math.min(from, to), Math.max(from, to)]
  // The condition on `stillValid` lets the planner use the index of versions that are over.
  const { rows } = await sql<DifferenceRow>`
    with was as (
      select object_key, kind, hash, body from object_version
      where tenant_id = ${tenant} and valid_from <= ${earlier} and valid_to > ${earlier} and valid_to <= ${later}
        and valid_to <> ${sql.lit(stillValid)}),
    now as (
      select object_key, kind, hash, body from object_version
      where tenant_id = ${tenant} and valid_from > ${earlier} and valid_from <= ${later} and valid_to > ${later})
    select coalesce(was.kind, now.kind) as kind, was.body as was, now.body as is
    from was full join now on was.object_key = now.object_key
    where was.hash is distinct from now.hash`.execute(db)
  const differences = rows.map(({ kind, was, is }): FactDifference => {
    const [old, current] = from <= to ? [was, is] : [is, was]
    return {
      kind,
      ...(old === null ? {} : { was: JSON.parse(old) as Fact<FactKind> }),
      ...(current === null ? {} : { is: JSON.parse(current) as Fact<FactKind> }),
    }
  })
  return differences.sort(byKindAndId)
}

const idOf = ({ was, is }: FactDifference) => (is ?? was)!.id

const byKindAndId = (one: FactDifference, other: FactDifference) =>
  one.kind === other.kind ? (idOf(one) < idOf(other) ? -1 : 1) : one.kind < other.kind ? -1 : 1

/** How a fact was from one snapshot on, up to but without another, or until now. */
export interface FactSpan<K extends FactKind = FactKind> {
  fact: Fact<K>
  since: number
  until?: number
}

/** Every version of one fact, the oldest first. A gap between two spans: it was not there. */
export async function spansOf<K extends FactKind>(
  db: Kysely<Tables>,
  { tenantId, kind, id }: { tenantId: string; kind: K; id: string },
): Promise<FactSpan<K>[]> {
  const rows = await db
    .selectFrom('object_version')
    .innerJoin('snapshot', (on) =>
      on
        .onRef('snapshot.tenant_id', '=', 'object_version.tenant_id')
        .onRef('snapshot.snapshot_id', '>=', 'object_version.valid_from')
        .onRef('snapshot.snapshot_id', '<', 'object_version.valid_to')
        .on('snapshot.status', '=', 'published'),
    )
    .select((of) => [
      'object_version.valid_from',
      'object_version.valid_to',
      'object_version.body',
      of.fn.min('snapshot.snapshot_id').as('first'),
    ])
    .where('object_version.tenant_id', '=', tenantKey(tenantId))
    .where('object_version.object_key', '=', factKey(kind, id))
    .groupBy(['object_version.valid_from', 'object_version.valid_to', 'object_version.body'])
    .orderBy('object_version.valid_from')
    .execute()
  return rows.map(({ valid_to: until, body, first }) => ({
    fact: JSON.parse(body) as Fact<K>,
    since: first,
    ...(until === stillValid ? {} : { until }),
  }))
}
