import type { Fact, FactKind } from '#lib/model/facts.ts'
import { kindOfScope, rootScope, type ScopeId, subscriptionIdOf } from '#lib/model/scope.ts'
import type { CollectedAt, Collector } from './collector.ts'
import { entitlement, isWorthAsking, unaskedReading, withRights } from './entitled.ts'
import { inParallel } from './in-parallel.ts'
import { inPieces } from './in-pieces.ts'
import type { ProgressCount } from './progress.ts'
import type { Reader } from './reader.ts'
import { type Reading, readingsOf } from './reading.ts'
import type { Rights } from './rights.ts'

/** Readings of one collector at the same time; requests are bounded further down, by what each part of Azure bears. */
const readingsAtOnce = 8

export interface RunParts {
  reader: Reader
  rights: ReadonlyMap<ScopeId, Rights>
  progress: ProgressCount
  /** Kept from a run that was killed. */
  earlier: readonly Reading[]
  onReading: (reading: Reading) => void
}

/** Runs collectors at the scopes that each is for, every one as soon as those that it comes after are through. */
export async function run(
  collectors: readonly Collector[],
  scopes: readonly ScopeId[],
  parts: RunParts,
): Promise<Reading[]> {
  const through = new Map<string, Promise<Reading[]>>()
  for (const collector of byDependency(collectors)) {
    const before = (collector.after ?? []).flatMap((id) => through.get(id) ?? [])
    through.set(collector.id, runOne(collector, scopes, { ...parts, before }))
  }
  return (await Promise.all(through.values())).flat()
}

async function runOne(
  collector: Collector,
  scopes: readonly ScopeId[],
  { reader, rights, progress, earlier, onReading, before }: RunParts & { before: Promise<Reading[]>[] },
): Promise<Reading[]> {
  const mine = scopes.filter((scope) => collector.at.includes(placeOf(scope)))
  progress.planned(collector, mine)
  const started = (await Promise.all(before)).flat()
  // What was read again may lead to something new.
  const kept = started.every((reading) => earlier.includes(reading))
    ? earlier.filter((one) => one.collector === collector.id)
    : []
  const isKept = new Set(kept.flatMap((reading) => reading.scopes))
  for (const reading of kept) progress.finished(collector, reading)
  const readings = [...kept]
  const add = (reading: Reading) => {
    readings.push(reading)
    onReading(reading)
    progress.finished(collector, reading)
  }
  const withKnown: Reader = { ...reader, known: knownIn(started) }
  const found = (scope: ScopeId) => entitlement(collector, rights.get(scope))
  const [asked, unasked] = [
    mine.filter((scope) => !isKept.has(scope) && isWorthAsking(collector, found(scope))),
    mine.filter((scope) => !isKept.has(scope) && !isWorthAsking(collector, found(scope))),
  ]
  if (unasked.length > 0) add(unaskedReading(collector, unasked, rights))
  // Those that may not be read are asked apart, so that they spoil nothing.
  const groups = [...Map.groupBy(asked, (scope) => `${placeOf(scope)} ${found(scope)}`).values()]
  const pieces = groups.flatMap((some) => inPieces(some, collector.together ?? 1))
  await inParallel(pieces, readingsAtOnce, async (piece) => {
    progress.begun(collector.label, piece[0]!)
    for (const reading of await readingsOf(collector, piece, withKnown)) add(withRights(collector, reading, rights))
  })
  return readings
}

function byDependency(collectors: readonly Collector[]): Collector[] {
  const sorted: Collector[] = []
  const visit = (collector: Collector) => {
    if (sorted.includes(collector)) return
    for (const id of collector.after ?? []) {
      const before = collectors.find((other) => other.id === id)
      if (before) visit(before)
    }
    sorted.push(collector)
  }
  for (const collector of collectors) visit(collector)
  return sorted
}

export function placeOf(scope: ScopeId): CollectedAt {
  if (scope === rootScope) return 'tenant'
  return kindOfScope(scope) === 'managementGroup' ? 'managementGroup' : 'subscription'
}

/** Facts of earlier readings, by kind and, where it is asked for, by subscription. */
function knownIn(readings: readonly Reading[]): Reader['known'] {
  const bySubscription = new Map<FactKind, Map<string | undefined, Fact<FactKind>[]>>()
  return (kind, scope) => {
    if (scope === undefined) return readings.flatMap(({ facts }) => facts[kind])
    const grouped =
      bySubscription.get(kind) ??
      Map.groupBy(
        readings.flatMap(({ facts }) => facts[kind] as Fact<FactKind>[]),
        ({ id }) => subscriptionIdOf(id as ScopeId),
      )
    bySubscription.set(kind, grouped)
    return (grouped.get(subscriptionIdOf(scope)) ?? []) as never
  }
}
