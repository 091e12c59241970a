import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { indexOf } from '#lib/graph/tenant/tenant-index.ts'
import type { Acceptance } from '#lib/model/acceptance.ts'
import type { CaseFile } from '#lib/model/case-file.ts'
import { type Facts, factKinds } from '#lib/model/facts.ts'
import type { SavedView } from '#lib/model/saved-view.ts'
import type { Snapshot, SnapshotDraft } from '#lib/model/snapshot.ts'
import { outlived, type Retention } from '#lib/store/retention.ts'
import type { Store } from '#lib/store/store.ts'
import { defaultWarningSettings, type WarningSettings } from '#lib/warnings/settings.ts'
import { type Warnings, warningsOf } from '#lib/warnings/warnings.ts'
import { judgedInTurns } from './judged-in-turns.ts'
import { publishSample } from './publish-sample.ts'
import type { Settings } from './settings.ts'
import type { ChosenWarningSettings } from './warning-settings.ts'

/** A snapshot with all that was worked out from it; the same object for every request until it is dropped. */
export interface Tenant {
  snapshot: Snapshot
  index: TenantIndex
  warnings: Warnings
  /** What these were judged by. */
  warningSettings: WarningSettings
}

/** What lives as long as the process: the one open store, and the snapshots that were last looked at. */
export interface Runtime {
  snapshots(): Promise<Snapshot[]>
  /** A snapshot looked at once: it is not kept, and what is kept stays. */
  glance(snapshot: Snapshot): Promise<Tenant>
  /** The newest snapshot, or the one asked for; `undefined` where there is none. */
  tenant(snapshotId?: number): Promise<Tenant | undefined>
  publish(draft: SnapshotDraft): Promise<Snapshot>
  /** Which snapshots are kept; what is absent sets no limit. */
  retention: Retention
  /** Removes what is older or more than that; says how many. */
  retain(tenantId: string, limits: Retention): Promise<number>
  historyLines: Store['historyLines']
  restoreHistory: Store['restoreHistory']
  /** What differs between two snapshots of a tenant. */
  difference: Store['difference']
  /** One fact over all snapshots. */
  spans: Store['spans']
  /** Findings that somebody decided to live with. */
  acceptances(tenantId: string): Promise<Acceptance[]>
  accept(tenantId: string, acceptance: Acceptance): Promise<void>
  withdraw(tenantId: string, finding: string): Promise<boolean>
  /** Views of the graph that were saved under a name. */
  savedViews(tenantId: string): Promise<SavedView[]>
  saveView(tenantId: string, view: SavedView): Promise<void>
  deleteView(tenantId: string, name: string): Promise<boolean>
  caseFiles(tenantId: string): Promise<CaseFile[]>
  putCaseFile(tenantId: string, file: CaseFile): Promise<void>
  updateCaseFile: Store['updateCaseFile']
  deleteCaseFile: Store['deleteCaseFile']
  /** Who did what. */
  record: Store['record']
  auditEntries: Store['auditEntries']
  auditCount: Store['auditCount']
  /** Sessions that outlive the process. */
  sessions: Store['sessions']
  close(): Promise<void>
}

// Next bundles its own copy of every module; what must be one in the process hangs on `globalThis`.
const slot = Symbol.for('lanyard.runtime')
const shared = globalThis as { [slot]?: Runtime }

export function runtime(): Runtime {
  const running = shared[slot]
  if (!running) throw new Error('the store is not open: start Lanyard with `npm start`')
  return running
}

/** Opens the store, which only one process may do, and shows the sample tenant where nothing was imported yet. */
export async function startRuntime(settings: Settings): Promise<Runtime> {
  if (shared[slot]) return shared[slot]
  const { openStore } = await import('#lib/store/store.ts')
  const store = await openStore(settings)
  try {
    await publishSample(store)
  } catch (error) {
    await store.close()
    throw error
  }
  shared[slot] = runtimeOn(store, settings)
  return shared[slot]
}

/** Indexes are large: the newest and one other are kept. */
const keptTenants = 2

function runtimeOn(store: Store, { warnings, retention = {} }: Settings): Runtime {
  const open = new Map<number, Promise<Tenant>>()
  const tenantOf = (snapshot: Snapshot) => {
    const known = open.get(snapshot.id)
    const tenant = known ?? store.facts(snapshot).then((facts) => tenantFrom(snapshot, facts, warnings))
    open.delete(snapshot.id)
    open.set(snapshot.id, tenant)
    if (!known) tenant.catch(() => open.delete(snapshot.id))
    for (const oldest of open.keys()) {
      if (open.size <= keptTenants) break
      open.delete(oldest)
    }
    return tenant
  }
  const retain = async (tenantId: string, limits: Retention) => {
    const old = outlived(await store.snapshots(tenantId), limits, new Date().toISOString())
    return store.removeSnapshots(tenantId, old)
  }
  const changed = async (published: Snapshot[]) => {
    if (published.some(({ source }) => source !== 'sample')) await store.removeSample()
    open.clear()
  }
  return {
    snapshots: () => store.snapshots(),
    glance: (snapshot) =>
      open.get(snapshot.id) ?? store.facts(snapshot).then((facts) => tenantFrom(snapshot, facts, warnings)),
    async tenant(snapshotId) {
      const snapshots = await store.snapshots()
      const snapshot = snapshotId === undefined ? snapshots[0] : snapshots.find(({ id }) => id === snapshotId)
      return snapshot && tenantOf(snapshot)
    },
    async publish(draft) {
      const snapshot = await store.publish(draft)
      await changed([snapshot])
      await retain(snapshot.tenantId, retention)
      return snapshot
    },
    retention,
    retain,
    historyLines: (tenantId) => store.historyLines(tenantId),
    async restoreHistory(lines, signal) {
      const restored = await store.restoreHistory(lines, signal)
      await changed(restored)
      return restored
    },
    difference: (of) => store.difference(of),
    spans: (of) => store.spans(of),
    acceptances: (tenantId) => store.acceptances(tenantId),
    accept: (tenantId, acceptance) => store.accept(tenantId, acceptance),
    withdraw: (tenantId, finding) => store.withdraw(tenantId, finding),
    savedViews: (tenantId) => store.savedViews(tenantId),
    saveView: (tenantId, view) => store.saveView(tenantId, view),
    deleteView: (tenantId, name) => store.deleteView(tenantId, name),
    caseFiles: (tenantId) => store.caseFiles(tenantId),
    putCaseFile: (tenantId, file) => store.putCaseFile(tenantId, file),
    updateCaseFile: (tenantId, file) => store.updateCaseFile(tenantId, file),
    deleteCaseFile: (tenantId, file) => store.deleteCaseFile(tenantId, file),
    record: (entry) => store.record(entry),
    auditEntries: (of) => store.auditEntries(of),
    auditCount: (of) => store.auditCount(of),
    sessions: store.sessions,
    async close() {
      delete shared[slot]
      await store.close()
    },
  }
}

/** A tenant that was never stored. */
export function tenantFromDraft({ facts, ...draft }: SnapshotDraft, warnings?: ChosenWarningSettings): Tenant {
  const counts = Object.fromEntries(factKinds.map((kind) => [kind, facts[kind].length]))
  const unjudged = unjudgedFrom({ ...draft, id: 0, counts }, facts, warnings)
  return { ...unjudged, warnings: warningsOf(unjudged.index, unjudged.warningSettings) }
}

async function tenantFrom(snapshot: Snapshot, facts: Facts, chosen?: ChosenWarningSettings): Promise<Tenant> {
  const unjudged = unjudgedFrom(snapshot, facts, chosen)
  return { ...unjudged, warnings: await judgedInTurns(unjudged.index, unjudged.warningSettings) }
}

const unjudgedFrom = (snapshot: Snapshot, facts: Facts, chosen = defaultWarningSettings) => ({
  snapshot,
  index: indexOf(facts, snapshot.coverage),
  warningSettings: { ...chosen, now: snapshot.takenAt },
})
