import type { HttpClient } from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/identity'
import type { CoverageCell, Dataset } from '#lib/model/coverage.ts'
import type { Facts } from '#lib/model/facts.ts'
import { rootScope, type ScopeId } from '#lib/model/scope.ts'
import type { SnapshotDraft } from '#lib/model/snapshot.ts'
import { assembled } from './assembled.ts'
import { type Clock, realClock } from './clock.ts'
import type { Cloud } from './cloud.ts'
import { countsIn } from './counts-in.ts'
import { coverageOf, outcomesOf } from './coverage-of.ts'
import { azureHttp } from './http.ts'
import { inParallel } from './in-parallel.ts'
import { collectors } from './index.ts'
import { type CollectProgress, progressCount } from './progress.ts'
import { type Reader, readerOn } from './reader.ts'
import type { Reading } from './reading.ts'
import { type Rights, rightsAt } from './rights.ts'
import { run } from './run.ts'
import { signInWith } from './sign-in.ts'
import { stagingAt } from './staging.ts'
import { type Selection, type Survey, subscriptionsOf, survey } from './survey.ts'
import { claimsOf } from './token-claims.ts'

export interface CollectOptions {
  cloud: Cloud
  credential: TokenCredential
  /** ISO 8601. */
  now: string
  selection?: Selection
  /** Where what is finished is kept until all is; nothing is kept without it. */
  stagingPath?: string
  signal?: AbortSignal
  onProgress?: (progress: CollectProgress) => void
  onRequest?: (request: { method: string; url: string; body?: string }) => void
  clock?: Clock
  transport?: HttpClient
}

/** One run may take so long, in milliseconds. */
const longestRun = 6 * 60 * 60_000
/** Read before all others: they say which scopes there are. */
const firstIds = new Set(['management-groups', 'subscriptions'])

/**
 * Reads a tenant from Azure. What could not be read is in the coverage.
 * @throws the signal's reason when it is aborted; {ReadingFailure} when not even the list of subscriptions could be read
 */
export async function collect(options: CollectOptions): Promise<{ draft: SnapshotDraft; resumed: boolean }> {
  const clock = options.clock ?? realClock
  const signal = AbortSignal.any([AbortSignal.timeout(longestRun), ...(options.signal ? [options.signal] : [])])
  const progress = progressCount(clock, options.onProgress ?? (() => {}))
  const onPaused = (paused: boolean, why: string) => progress.paused(paused ? why : undefined)
  const signIn = signInWith(options.credential, { clock, signal, onPaused })
  const http = azureHttp({
    ...options,
    clock,
    signIn,
    signal,
    onThrottled: (_, milliseconds) => progress.throttled(milliseconds),
    onRequest(request) {
      progress.request()
      options.onRequest?.(request)
    },
  })
  const { tid: tenantId, oid } = claimsOf(await signIn.token(options.cloud.armScope))
  const selection = options.selection ?? {}
  const staging = stagingAt(options.stagingPath, { tenantId, cloud: options.cloud.arm, selection }, options.now)
  const reader = readerOn({
    http,
    credential: {
      getToken: async (scope) => ({
        token: await signIn.token(String(scope)),
        expiresOnTimestamp: clock.now() + 600_000,
      }),
    },
    tenantId,
    now: Date.parse(staging.startedAt),
    known: () => [],
  })
  const surveyed = await survey(reader, selection)
  progress.stage('reading')
  const readings = await allReadings(surveyed, {
    reader,
    progress,
    earlier: staging.readings,
    onReading: (reading) => staging.add(reading),
  })
  const remaining = new Set((await subscriptionsOf(reader)).map(({ id }) => id))
  const facts = assembled(readings, surveyed.subscriptions, tenantId)
  const coverage = coverageWith({ readings, facts, surveyed, remaining, principalId: oid })
  staging.discard()
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
  }
}

async function allReadings({ chosen }: Survey, parts: Omit<Parameters<typeof run>[2], 'rights'>): Promise<Reading[]> {
  const first = collectors.filter(({ id }) => firstIds.has(id))
  const readings = await run(first, [rootScope, ...chosen], { ...parts, rights: new Map() })
  const groups = new Set(
    readings.flatMap(({ facts }) => [
      ...facts.managementGroups.map(({ id }) => id),
      ...facts.subscriptions.flatMap(({ ancestors }) => ancestors ?? []),
    ]),
  )
  const scopes = [rootScope, ...[...groups].sort(), ...chosen]
  const rights = await rightsOf(parts.reader, scopes)
  const rest = collectors.filter(({ id }) => !firstIds.has(id))
  return [...readings, ...(await run(rest, scopes, { ...parts, rights }))]
}

async function rightsOf(reader: Reader, scopes: readonly ScopeId[]): Promise<Map<ScopeId, Rights>> {
  const rights = new Map<ScopeId, Rights>()
  const asked = scopes.filter((scope) => scope !== rootScope)
  await inParallel(asked, 16, async (scope) => {
    rights.set(scope, await rightsAt(reader, scope))
  })
  return rights
}

interface Read {
  readings: readonly Reading[]
  facts: Facts
  surveyed: Survey
  /** Subscriptions that are still there at the end. */
  remaining: ReadonlySet<ScopeId>
  principalId?: string
}

function coverageWith({ readings, facts, surveyed, remaining, principalId }: Read): CoverageCell[] {
  const went = surveyed.chosen.filter((scope) => !remaining.has(scope))
  const gone = (scope: ScopeId) => ({
    scope,
    state: 'vanished' as const,
    part: true,
    why: 'the subscription went away meanwhile',
  })
  const outcomes = outcomesOf(
    readings.map((reading) => ({
      ...reading,
      gaps: [...reading.gaps, ...went.filter((scope) => reading.scopes.includes(scope)).map(gone)],
    })),
  )
  const skipped = surveyed.subscriptions.flatMap(({ id }) => (surveyed.chosen.includes(id) ? [] : [id]))
  return [...coverageOf(outcomes, countsIn(facts), principalId), ...skippedCells(skipped)]
}

const skippedCells = (subscriptions: ScopeId[]): CoverageCell[] =>
  collectors
    .filter(({ at }) => at.includes('subscription'))
    .flatMap(({ datasets }) => datasets)
    .filter((dataset, index, all) => all.indexOf(dataset) === index)
    .flatMap((dataset: Dataset) =>
      subscriptions.map(
        (scope): CoverageCell => ({
          dataset,
          scope,
          state: 'skipped',
          count: 0,
          remedy: 'choose this subscription too',
        }),
      ),
    )
