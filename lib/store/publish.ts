import { setImmediate } from 'node:timers/promises'
import { type FactKind, type Facts, factKinds } from '#lib/model/facts.ts'
import type { Snapshot, SnapshotDraft } from '#lib/model/snapshot.ts'
import type { Engine } from './engine.ts'
import { factKey, factText, hashOf } from './fact-text.ts'
import { currentHashes } from './load.ts'
import { beginSnapshot, discardSnapshot, showSnapshot, tenantKey } from './snapshot-rows.ts'
import { emptyPage, isFull, type VersionPage, writePage } from './version-page.ts'

/** Facts handled before other work gets its turn. */
const factsPerTurn = 250
/** Bytes of new facts between two checkpoints: the log on disk is about twice that. */
const bytesPerCheckpoint = 24 * 2 ** 20

/**
 * Stores a snapshot. Pages are written in short transactions and stay invisible until the last one turns one row to
 * `published`: whoever reads meanwhile reads the snapshot before, and an end at any instant leaves that one as it was.
 * @throws when two facts of a kind have the same id, when another process is writing this tenant, when aborted
 */
export async function publish(engine: Engine, draft: SnapshotDraft, signal?: AbortSignal): Promise<Snapshot> {
  signal?.throwIfAborted()
  const { facts, ...about } = draft
  const ordered = factsById(facts)
  const counts = Object.fromEntries(factKinds.map((kind) => [kind, facts[kind].length]))
  const tenant = tenantKey(draft.tenantId)
  const snapshot: Snapshot = { ...about, counts, id: await beginSnapshot(engine, tenant, { ...about, counts }) }
  let changed: boolean
  try {
    changed = await writeChanges({ engine, tenant, number: snapshot.id, signal }, ordered)
    signal?.throwIfAborted()
    await showSnapshot(engine.db, tenant, snapshot.id)
  } catch (error) {
    // What cannot be cleaned up now, because the database itself failed, is cleaned up at the next opening.
    await discardSnapshot(engine.db, tenant, snapshot.id).catch(() => {})
    throw error
  }
  if (changed) await tidied(engine)
  return snapshot
}

type Writing = { engine: Engine; tenant: string; number: number; signal?: AbortSignal }

/** Writes what differs from the newest snapshot; true when anything did. */
async function writeChanges({ engine, tenant, number, signal }: Writing, facts: Facts): Promise<boolean> {
  const before = await currentHashes(engine.db, tenant)
  let page = emptyPage()
  let changed = false
  let position = 0
  let sinceCheckpoint = 0

  async function flush() {
    signal?.throwIfAborted()
    await writePage(engine.db, { tenant, number }, page)
    changed = true
    sinceCheckpoint += page.bytes
    page = emptyPage()
    if (sinceCheckpoint < bytesPerCheckpoint) return
    await engine.checkpoint()
    sinceCheckpoint = 0
  }

  for (const kind of factKinds) {
    for (const fact of facts[kind]) {
      position += 1
      if (position % factsPerTurn === 0) await setImmediate()
      addChange(page, before, { kind, id: fact.id, body: factText(fact), position })
      if (isFull(page)) await flush()
    }
  }
  // What was not met again is gone.
  for (const key of before.keys()) {
    page.closed.push(key)
    if (isFull(page)) await flush()
  }
  if (page.closed.length + page.keys.length > 0) await flush()
  return changed
}

function addChange(
  page: VersionPage,
  before: Map<string, string>,
  fact: { kind: FactKind; id: string; body: string; position: number },
) {
  const key = factKey(fact.kind, fact.id)
  const hash = hashOf(fact.body)
  const known = before.get(key)
  before.delete(key)
  if (known === hash) return
  if (known !== undefined) page.closed.push(key)
  page.keys.push(key)
  page.positions.push(fact.position)
  page.kinds.push(fact.kind)
  page.hashes.push(hash)
  page.bodies.push(fact.body)
  page.bytes += fact.body.length
}

/** Every list sorted by id: what is read back has one order, whatever the order in which it was found. */
function factsById(facts: Facts): Facts {
  const lists = factKinds.map((kind) => {
    const list = facts[kind].toSorted((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
    const twice = list.find((fact, index) => fact.id === list[index + 1]?.id)
    if (twice !== undefined) {
      throw new Error(`\`${kind}\` has two facts with the id \`${twice.id}\`: merge them before publishing`)
    }
    return [kind, list]
  })
  return Object.fromEntries(lists)
}

/** The snapshot is published by now: that housekeeping failed must not look as if it were not. */
async function tidied(engine: Engine) {
  await engine.tidy().catch((error: unknown) => {
    process.emitWarning(`the database could not be tidied after publishing: ${String(error)}`, 'StoreWarning')
  })
}
