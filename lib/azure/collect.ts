import { type CoverageCell, wasRead } from '#lib/model/coverage.ts'
import type { Facts } from '#lib/model/facts.ts'
import { rootScope, type ScopeId } from '#lib/model/scope.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { assembled } from './assembled.ts'
import { realClock } from './clock.ts'
import type { Gap } from './collector.ts'
import { type ConnectOptions, connect } from './connect.ts'
import { countsIn } from './counts-in.ts'
import { coverageOf, type Outcome, outcomesOf } from './coverage-of.ts'
import { settledLookups } from './holders.ts'
import { collectors } from './index.ts'
import { type CollectProgress, progressCount } from './progress.ts'
import type { Reading } from './reading.ts'
import { ReadingFailure } from './reading-failure.ts'
import { may, type Rights, rightsOf } from './rights.ts'
import { run } from './run.ts'
import { stagingAt } from './staging.ts'
import { type Selection, type Survey, subscriptionsOf, survey } from './survey.ts'

export interface CollectOptions
  extends Pick<ConnectOptions, 'cloud' | 'credential' | 'signal' | 'clock' | 'transport' | 'onRequest' | 'onPaused'> {
  /** ISO 8601. */
  now: string
  selection?: Selection
  /** Where what is finished is kept until all is; nothing is kept without it. */
  stagingPath?: string
  onProgress?: (progress: CollectProgress) => void
}

export interface Collected {
  draft: SnapshotDraft
  /** Some of it had been read by a run that was killed. */
  resumed: boolean
  /** To be called once the draft is published: what was kept for another run is not needed any more. */
  finish(): void
}

/** One run may take so long, in milliseconds. */
const longestRun = 6 * 60 * 60_000
/** Read before all others: they say which scopes there are. */
const firstIds = new Set(['management-groups', 'subscriptions'])

/**
 * Reads a tenant from Azure. What could not be read is in the coverage.
 * @throws the signal's reason when it is aborted; {ReadingFailure} when not even the list of subscriptions could be read
 */
export async function collect(options: CollectOptions): Promise<Collected> {
  const progress = progressCount(options.clock ?? realClock, options.onProgress ?? (() => {}))
  const signal = AbortSignal.any([AbortSignal.timeout(longestRun), ...(options.signal ? [options.signal] : [])])
  const { reader: connected, claims } = await connect({
    ...options,
    signal,
    onPaused(pause) {
      progress.paused(pause?.why)
      options.onPaused?.(pause)
    },
    onThrottled: (_, milliseconds) => progress.throttled(milliseconds),
    onRequest(request) {
      progress.request()
      options.onRequest?.(request)
    },
  })
  const { tenantId } = connected
  const selection = options.selection ?? {}
  const staging = stagingAt(options.stagingPath, { tenantId, cloud: options.cloud.arm, selection }, options.now)
  const reader = { ...connected, now: Date.parse(staging.startedAt) }
  const surveyed = await survey(reader, selection)
  progress.named(surveyed.tenantName, surveyed.subscriptions)
  const { readings, rights } = await allReadings(surveyed, {
    reader,
    progress,
    earlier: staging.readings,
    onReading: (reading) => staging.add(reading),
  }).finally(() => staging.close())
  const remaining = new Set((await subscriptionsOf(reader)).map(({ id }) => id))
  const all = assembled(readings, surveyed.subscriptions, tenantId)
  const outcomes = outcomesIn({ readings, facts: all, surveyed, remaining })
  const isWhole = outcomes.every(({ collector, gaps }) => collector.id !== 'directory-objects' || gaps.length === 0)
  const settled = settledLookups(all, { now: Date.parse(staging.startedAt), isWhole })
  const facts = { ...all, directoryLookups: settled }
  const coverage = [
    ...coverageOf(outcomes, {
      countOf: countsIn(facts),
      grantee: { principalId: claims.oid, tenantId },
      seesAll: seesAll(outcomes, rights, facts),
    }),
    ...skippedCells(surveyed),
  ]
  if (!coverage.some(({ dataset, state }) => dataset === 'resources' && wasRead(state)))
    throw new ReadingFailure('denied', 'nothing could be read: the sign-in needs the role Reader at a subscription')
  return {
    draft: {
      tenantId,
      ...(surveyed.tenantName !== undefined && { tenantName: surveyed.tenantName }),
      source: 'collection',
      label: surveyed.tenantName ?? tenantId,
      takenAt: staging.startedAt,
      facts,
      coverage,
    },
    resumed: staging.readings.length > 0,
    finish: () => staging.discard(),
  }
}

async function allReadings(
  { chosen }: Survey,
  parts: Omit<Parameters<typeof run>[2], 'rights'>,
): Promise<{ readings: Reading[]; rights: ReadonlyMap<ScopeId, Rights> }> {
  const first = collectors.filter(({ id }) => firstIds.has(id))
  const readings = await run(first, [rootScope, ...chosen], { ...parts, rights: new Map() })
  const scopes = [rootScope, ...managementGroupsIn(readings), ...chosen]
  const rights = await rightsOf(parts.reader, scopes)
  const rest = collectors.filter(({ id }) => !firstIds.has(id))
  const reading = run(rest, scopes, { ...parts, rights })
  // Only now it is known how much there is.
  parts.progress.stage('reading')
  return { readings: [...readings, ...(await reading)], rights }
}

/** Who may read subscriptions at the topmost group sees every one of them; for anyone else there may be more. */
function seesAll(
  outcomes: readonly Outcome[],
  rights: ReadonlyMap<ScopeId, Rights>,
  { subscriptions }: Facts,
): boolean {
  const ofGroups = outcomes.filter(({ collector }) => collector.id === 'management-groups')
  const topmost = new Set(subscriptions.map(({ ancestors }) => ancestors?.at(-1)))
  return (
    ofGroups.every(({ gaps }) => gaps.length === 0) &&
    [...topmost].every((scope) => scope && may(rights.get(scope), 'Microsoft.Resources/subscriptions/read') === true)
  )
}

/** Those that are listed, and those that subscriptions say are above them. */
function managementGroupsIn(readings: readonly Reading[]): ScopeId[] {
  const groups = readings.flatMap(({ facts }) => [
    ...facts.managementGroups.map(({ id }) => id),
    ...facts.subscriptions.flatMap(({ ancestors }) => ancestors ?? []),
  ])
  return [...new Set(groups)].sort()
}

interface Read {
  readings: readonly Reading[]
  facts: Facts
  surveyed: Survey
  /** Subscriptions that are still there at the end. */
  remaining: ReadonlySet<ScopeId>
}

/** What became of each reading, with what only shows when all are there. */
function outcomesIn({ readings, facts, surveyed, remaining }: Read): Outcome[] {
  const went = surveyed.chosen.filter((scope) => !remaining.has(scope))
  const gone = (scope: ScopeId): Gap => ({
    scope,
    state: 'vanished',
    part: true,
    why: 'the subscription went away meanwhile',
  })
  const unseen = unseenManagementGroups(facts)
  return outcomesOf(
    readings.map((reading) => ({
      ...reading,
      gaps: [
        ...reading.gaps,
        ...went.filter((scope) => reading.scopes.includes(scope)).map(gone),
        ...(reading.collector === 'management-groups' && reading.gaps.length === 0 ? unseen : []),
      ],
    })),
  )
}

/** Resource Graph lists only those that may be seen; what subscriptions say of the groups above them tells of others. */
function unseenManagementGroups({ managementGroups, subscriptions }: Facts): Gap[] {
  const seen = new Set(managementGroups.map(({ id }) => id))
  const unseen = new Set(subscriptions.flatMap(({ ancestors }) => ancestors ?? []).filter((id) => !seen.has(id)))
  if (seen.size > 0 && unseen.size === 0) return []
  const why = seen.size === 0 ? 'none may be seen' : `${unseen.size} of those above the subscriptions may not be seen`
  return [{ state: 'denied', part: seen.size > 0, why }]
}

/** Subscriptions that were not chosen, for every dataset that is read in subscriptions. */
function skippedCells({ subscriptions, chosen }: Survey): CoverageCell[] {
  const skipped = subscriptions.filter(({ id }) => !chosen.includes(id))
  const ofSubscriptions = collectors.filter(({ at }) => at.includes('subscription')).flatMap(({ datasets }) => datasets)
  return [...new Set(ofSubscriptions)].flatMap((dataset) =>
    skipped.map(
      ({ id }): CoverageCell => ({
        dataset,
        scope: id,
        state: 'skipped',
        count: 0,
        remedy: 'choose this subscription too',
      }),
    ),
  )
}
