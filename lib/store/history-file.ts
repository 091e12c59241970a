import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Acceptance, acceptanceSchema } from '#lib/model/acceptance.ts'
import { type CaseFile, caseFileSchema } from '#lib/model/case-file.ts'
import { type Fact, type FactKind, type Facts, factKinds, factSchemas } from '#lib/model/facts.ts'
import { type SavedView, savedViewSchema } from '#lib/model/saved-view.ts'
import { type Snapshot, type SnapshotDraft, snapshotSchema } from '#lib/model/snapshot.ts'
import type { Store } from './store.ts'

/**
 * A whole history as lines of JSON: a head, then for each snapshot, the oldest first, what is known of it and each fact
 * that is another than in the snapshot before, then what was accepted, the saved views and the case files, and last a
 * hash of all the lines before. Files of version 1 have no views, those of version 2 no cases.
 */
const version = 3

export async function* historyLines(
  store: Pick<Store, 'snapshots' | 'facts' | 'difference' | 'acceptances' | 'savedViews' | 'caseFiles'>,
  tenantId: string,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (content: object) => {
    const text = `${JSON.stringify(content)}\n`
    hash.update(text)
    return text
  }
  const snapshots = (await store.snapshots(tenantId)).toSorted((a, b) => a.id - b.id)
  yield line({ lanyard: 'history', version, tenantId, snapshots: snapshots.length })
  for (const [place, { id, counts: _, ...about }] of snapshots.entries()) {
    yield line({ snapshot: about })
    const before = snapshots[place - 1]
    if (before === undefined) {
      const facts = await store.facts({ tenantId, id })
      for (const kind of factKinds) for (const fact of facts[kind]) yield line({ kind, fact })
      continue
    }
    for (const { kind, was, is } of await store.difference({ tenantId, from: before.id, to: id }))
      yield line(is ? { kind, fact: is } : { kind, gone: was!.id })
  }
  for (const acceptance of await store.acceptances(tenantId)) yield line({ acceptance })
  for (const view of await store.savedViews(tenantId)) yield line({ view })
  for (const caseFile of await store.caseFiles(tenantId)) yield line({ caseFile })
  yield `${JSON.stringify({ end: hash.digest('hex') })}\n`
}

const headSchema = z.object({
  lanyard: z.literal('history'),
  version: z.literal([1, 2, version]),
  tenantId: z.string(),
  snapshots: z.number(),
})
const kindSchema = z.enum(factKinds as [FactKind, ...FactKind[]])
const lineSchema = z.union([
  z.object({ snapshot: snapshotSchema.omit({ id: true, counts: true }) }),
  z.object({ kind: kindSchema, fact: z.unknown() }).refine(({ fact }) => fact !== undefined),
  z.object({ kind: kindSchema, gone: z.string() }),
  z.object({ acceptance: acceptanceSchema.extend({ at: z.string() }) }),
  z.object({ view: savedViewSchema.extend({ at: z.string() }) }),
  z.object({ caseFile: caseFileSchema }),
  z.object({ end: z.string() }),
])

/** What people decided: it stands beside the snapshots. */
interface Decisions {
  acceptances: Acceptance[]
  views: SavedView[]
  caseFiles: CaseFile[]
}

/** Published while reading a history: to be taken back where the rest of it turns out to be broken. */
interface Restoring {
  store: Pick<
    Store,
    | 'publish'
    | 'snapshots'
    | 'acceptances'
    | 'accept'
    | 'savedViews'
    | 'saveView'
    | 'caseFiles'
    | 'putCaseFile'
    | 'removeSnapshots'
  >
  signal?: AbortSignal
}

/**
 * Publishes the snapshots of a history that are not there yet, the oldest first; says which. Everything or nothing: what
 * was published is removed again where the file is cut short or was changed.
 * @throws where it is no history, where it is broken, and where the store has a later snapshot of the tenant
 */
export async function restoreHistory(lines: AsyncIterable<string>, { store, signal }: Restoring): Promise<Snapshot[]> {
  const published: Snapshot[] = []
  const tenants = new Set<string>()
  try {
    for await (const draft of draftsIn(lines, (tenantId, decisions) => keep(store, tenantId, decisions))) {
      tenants.add(draft.tenantId)
      const known = await store.snapshots(draft.tenantId)
      if (known.some(({ takenAt }) => takenAt === draft.takenAt)) continue
      const later = known.find(({ takenAt }) => Date.parse(takenAt) > Date.parse(draft.takenAt))
      if (later)
        throw new Error(
          `the store has a snapshot of ${later.takenAt}, later than that of ${draft.takenAt} in the file: import it into a data directory of its own with LANYARD_DATA`,
        )
      published.push(await store.publish(draft, signal))
    }
    return published
  } catch (error) {
    for (const tenantId of tenants)
      await store.removeSnapshots(
        tenantId,
        published.map(({ id }) => id),
      )
    throw error
  }
}

/** What the store has of a later time stays. */
async function keep(store: Restoring['store'], tenantId: string, { acceptances, views, caseFiles }: Decisions) {
  const accepted = new Map((await store.acceptances(tenantId)).map(({ finding, at }) => [finding, at]))
  for (const acceptance of acceptances)
    if (acceptance.at >= (accepted.get(acceptance.finding) ?? '')) await store.accept(tenantId, acceptance)
  const saved = new Map((await store.savedViews(tenantId)).map(({ name, at }) => [name.toLowerCase(), at]))
  for (const view of views)
    if (view.at >= (saved.get(view.name.toLowerCase()) ?? '')) await store.saveView(tenantId, view)
  const kept = new Map((await store.caseFiles(tenantId)).map(({ id, changedAt }) => [id, changedAt]))
  for (const file of caseFiles) if (file.changedAt >= (kept.get(file.id) ?? '')) await store.putCaseFile(tenantId, file)
}

async function* draftsIn(
  lines: AsyncIterable<string>,
  decided: (tenantId: string, decisions: Decisions) => Promise<void>,
): AsyncGenerator<SnapshotDraft> {
  const hash = createHash('sha256')
  const facts = new Map(factKinds.map((kind) => [kind, new Map<string, Fact<FactKind>>()]))
  const decisions: Decisions = { acceptances: [], views: [], caseFiles: [] }
  let head: z.infer<typeof headSchema> | undefined
  let about: Omit<SnapshotDraft, 'facts'> | undefined
  let drafts = 0
  let number = 0
  const draft = (): SnapshotDraft[] => {
    if (about === undefined) return []
    drafts += 1
    return [{ ...about, facts: Object.fromEntries([...facts].map(([kind, of]) => [kind, [...of.values()]])) as Facts }]
  }
  for await (const line of lines) {
    if (line.trim() === '') continue
    number += 1
    const json = parsed(line, number)
    if (head === undefined) {
      head = headSchema.safeParse(json).data
      if (head === undefined) throw new Error('the file is no history of Lanyard, or of a newer one')
      hash.update(`${line}\n`)
      continue
    }
    const content = lineSchema.safeParse(json).data
    if (content === undefined) throw new Error(`line ${number} of the history cannot be read: it was changed or cut`)
    if ('end' in content) {
      yield* draft()
      if (content.end !== hash.digest('hex') || drafts !== head.snapshots)
        throw new Error('the history was changed after it was written: nothing of it was kept')
      await decided(head.tenantId, decisions)
      return
    }
    hash.update(`${line}\n`)
    if ('snapshot' in content) {
      yield* draft()
      about = content.snapshot
    } else if ('acceptance' in content) decisions.acceptances.push(content.acceptance)
    else if ('view' in content) decisions.views.push(content.view)
    else if ('caseFile' in content) decisions.caseFiles.push(content.caseFile)
    else if ('gone' in content) facts.get(content.kind)!.delete(content.gone)
    else {
      const fact = factSchemas[content.kind].safeParse(content.fact).data as Fact<FactKind> | undefined
      if (fact === undefined) throw new Error(`line ${number} of the history holds no fact of \`${content.kind}\``)
      facts.get(content.kind)!.set(fact.id, fact)
    }
  }
  throw new Error('the history is cut short: nothing of it was kept')
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`line ${number} of the file is no JSON: it is no history of Lanyard, or it was cut`)
  }
}
