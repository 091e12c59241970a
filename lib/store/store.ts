import type { SessionStore } from '#lib/gate/session.ts'
import type { Acceptance } from '#lib/model/acceptance.ts'
import type { AuditDraft, AuditEntry } from '#lib/model/audit-entry.ts'
import type { CaseFile } from '#lib/model/case-file.ts'
import type { FactKind, Facts } from '#lib/model/facts.ts'
import type { SavedView } from '#lib/model/saved-view.ts'
import type { Snapshot, SnapshotDraft } from '#lib/model/snapshot.ts'
import { accept, acceptancesOf, withdraw } from './acceptances.ts'
import { type AuditQuestion, auditCount, auditEntries, removeOldAuditEntries, writeAuditEntry } from './audit-log.ts'
import { caseFilesOf, deleteCaseFile, namedByNoCase, putCaseFile, updateCaseFile } from './case-files.ts'
import { differenceOf, type FactDifference, type FactSpan, spansOf } from './difference.ts'
import { DiskFailure, isDiskFailure } from './disk-failure.ts'
import { type Engine, openEngine, type StoreSettings } from './engine.ts'
import { historyLines, restoreHistory } from './history-file.ts'
import { factsOf, publishedSnapshots } from './load.ts'
import { publish } from './publish.ts'
import { finishRemovals, removeSample, removeSnapshots, removeTenant } from './remove.ts'
import { deleteView, savedViewsOf, saveView } from './saved-views.ts'
import { sessionsIn } from './sessions.ts'
import { discardAbandoned, tenantKey } from './snapshot-rows.ts'

export type { AuditQuestion } from './audit-log.ts'
export type { FactDifference, FactSpan } from './difference.ts'
export type { StoreSettings } from './engine.ts'

/** Names a snapshot. Every `Snapshot` is one. */
export type SnapshotName = Pick<Snapshot, 'tenantId' | 'id'>

/** Snapshots over time. Writing is done one after the other, reading at any time. */
export interface Store {
  /** Visible at once and as a whole, or not at all. An abort leaves nothing behind. */
  publish(draft: SnapshotDraft, signal?: AbortSignal): Promise<Snapshot>
  /** Last published first. */
  snapshots(tenantId?: string): Promise<Snapshot[]>
  /** The last published. */
  newest(tenantId?: string): Promise<Snapshot | undefined>
  facts(snapshot: SnapshotName): Promise<Facts>
  /** What differs between two snapshots of a tenant, in either order. */
  difference(of: { tenantId: string; from: number; to: number }): Promise<FactDifference[]>
  /** One fact over all snapshots, the oldest version first. */
  spans<K extends FactKind>(of: { tenantId: string; kind: K; id: string }): Promise<FactSpan<K>[]>
  acceptances(tenantId: string): Promise<Acceptance[]>
  accept(tenantId: string, acceptance: Acceptance): Promise<void>
  /** Says whether there was one. */
  withdraw(tenantId: string, finding: string): Promise<boolean>
  /** By name. */
  savedViews(tenantId: string): Promise<SavedView[]>
  saveView(tenantId: string, view: SavedView): Promise<void>
  /** Says whether there was one. */
  deleteView(tenantId: string, name: string): Promise<boolean>
  /** Investigations that somebody keeps, the last changed first. */
  caseFiles(tenantId: string): Promise<CaseFile[]>
  putCaseFile(tenantId: string, file: CaseFile): Promise<void>
  /** Says whether the version before was still the one. */
  updateCaseFile(tenantId: string, file: CaseFile): Promise<boolean>
  /** Says whether there was one of this version. */
  deleteCaseFile(tenantId: string, file: Pick<CaseFile, 'id' | 'version'>): Promise<boolean>
  /** People who signed in. */
  sessions: SessionStore
  /** Written down for good. */
  record(entry: AuditDraft): Promise<void>
  /** What was written down, the last first. */
  auditEntries(of: AuditQuestion): Promise<AuditEntry[]>
  auditCount(of: Pick<AuditQuestion, 'action' | 'subject'>): Promise<number>
  /** Called when the first real snapshot is there. Says how many snapshots went. */
  removeSample(): Promise<number>
  /** Removes single snapshots, but none that a case names, and gives their space back. Says how many went. */
  removeSnapshots(tenantId: string, ids: readonly number[]): Promise<number>
  removeTenant(tenantId: string): Promise<number>
  /** A whole history as the lines of a file. */
  historyLines(tenantId: string): AsyncIterable<string>
  /** Publishes what of such a file is not there yet, all of it or nothing. */
  restoreHistory(lines: AsyncIterable<string>, signal?: AbortSignal): Promise<Snapshot[]>
  /** Waits for what is being written. */
  close(): Promise<void>
}

/**
 * Opens the store, and the database with it: to be called by the server, never at import of a module. The embedded
 * database is made when it is not there and held by a lock against other processes.
 * @throws an error for people to read when it is in use, of another version, or not to be reached
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const engine = await openEngine(settings)
  try {
    await discardAbandoned(engine)
    await finishRemovals(engine.db)
    await removeOldAuditEntries(engine.db)
    return storeOn(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
}

export function storeOn(engine: Engine): Store {
  const inTurn = oneAfterTheOther()
  const { db } = engine
  const store: Store = {
    publish: (draft, signal) => inTurn(() => publish(engine, draft, signal)),
    snapshots: (tenantId) => publishedSnapshots(db, tenantId),
    newest: async (tenantId) => (await publishedSnapshots(db, tenantId, 1))[0],
    facts: (snapshot) => factsOf(db, snapshot),
    difference: (of) => differenceOf(db, of),
    spans: (of) => spansOf(db, of),
    acceptances: (tenantId) => acceptancesOf(db, tenantId),
    accept: (tenantId, acceptance) => inTurn(() => accept(db, tenantId, acceptance)),
    withdraw: (tenantId, finding) => inTurn(() => withdraw(db, tenantId, finding)),
    savedViews: (tenantId) => savedViewsOf(db, tenantId),
    saveView: (tenantId, view) => inTurn(() => saveView(db, tenantId, view)),
    deleteView: (tenantId, name) => inTurn(() => deleteView(db, tenantId, name)),
    caseFiles: (tenantId) => caseFilesOf(db, tenantId),
    putCaseFile: (tenantId, file) => inTurn(() => putCaseFile(db, tenantId, file)),
    updateCaseFile: (tenantId, file) => inTurn(() => updateCaseFile(db, tenantId, file)),
    deleteCaseFile: (tenantId, file) => inTurn(() => deleteCaseFile(db, tenantId, file)),
    sessions: sessionsIn(db),
    record: (entry) => writeAuditEntry(db, entry).catch(rethrowInWords),
    auditEntries: (of) => auditEntries(db, of),
    auditCount: (of) => auditCount(db, of),
    removeSample: () => inTurn(() => removeSample(db)),
    removeSnapshots: (tenantId, ids) =>
      inTurn(async () => {
        const free = await namedByNoCase(db, tenantId, ids)
        const removed = await removeSnapshots(db, { tenant: tenantKey(tenantId), ids: free })
        if (removed > 0) await engine.vacuum()
        return removed
      }),
    historyLines: (tenantId) => historyLines(store, tenantId),
    restoreHistory: (lines, signal) => restoreHistory(lines, { store, signal }),
    removeTenant: (tenantId) => inTurn(() => removeTenant(db, tenantKey(tenantId))),
    close: () => inTurn(() => engine.close()),
  }
  return store
}

function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work).catch(rethrowInWords)
    last = mine.catch(() => {})
    return mine
  }
}

/** The embedded database says of itself where its disk is; a server's error has the server's words only. */
function rethrowInWords(error: unknown): never {
  if (!isDiskFailure(error) || error instanceof DiskFailure) throw error
  throw new DiskFailure('the disk of the PostgreSQL of DATABASE_URL', error)
}
