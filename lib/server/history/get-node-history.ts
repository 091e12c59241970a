import { type FactChangeState, factChange } from '#lib/history/fact-change.ts'
import type { FieldChange } from '#lib/history/field-changes.ts'
import type { FactKind } from '#lib/model/facts.ts'
import type { Snapshot } from '#lib/model/snapshot.ts'
import type { FactSpan } from '#lib/store/store.ts'
import { runtime, type Tenant } from '../runtime.ts'
import { factWords } from './fact-words.ts'
import { type FactName, factsOfNode } from './facts-of-node.ts'
import { kindWords } from './kind-words.ts'

/** What a snapshot showed for the first time of one fact. */
export interface NodeHistoryEntry {
  snapshot: number
  takenAt: string
  kind: FactKind
  kindLabel: string
  name: string
  /** `first`: it was there in the oldest snapshot, and may have been before. */
  state: FactChangeState | 'first'
  fields: FieldChange[]
  gap?: string
}

/** `GET /api/history/node?id=`: the newest first. Empty where the node stands for no fact of its own. */
export interface NodeHistoryAnswer {
  node: string
  /** How many snapshots of the tenant were looked through. */
  snapshots: number
  entries: NodeHistoryEntry[]
}

/** Since when a node has been as it is, and what changed before, over all snapshots of its tenant. */
export async function getNodeHistory(tenant: Tenant, node: string): Promise<NodeHistoryAnswer> {
  const { tenantId } = tenant.snapshot
  const ofTenant = (await runtime().snapshots()).filter((snapshot) => snapshot.tenantId === tenantId)
  const snapshots = ofTenant.toSorted((one, other) => one.id - other.id)
  const entries: NodeHistoryEntry[] = []
  for (const fact of factsOfNode(tenant, node)) {
    const spans = await runtime().spans({ tenantId, ...fact })
    entries.push(...entriesOf(spans, { fact, snapshots, tenant }))
  }
  entries.sort((one, other) => other.snapshot - one.snapshot)
  return { node, snapshots: snapshots.length, entries }
}

interface Known {
  fact: FactName
  snapshots: Snapshot[]
  tenant: Tenant
}

function entriesOf(spans: FactSpan[], { fact: { kind }, snapshots, tenant }: Known): NodeHistoryEntry[] {
  const entry = (place: number, was?: FactSpan, is?: FactSpan): NodeHistoryEntry => {
    const snapshot = snapshots[place]!
    const about = {
      snapshot: snapshot.id,
      takenAt: snapshot.takenAt,
      kind,
      kindLabel: kindWords.get(kind) ?? kind,
      name: factWords(kind, (is ?? was)!.fact, tenant.index).name,
    }
    const before = snapshots[place - 1]
    if (!before) return { ...about, state: 'first', fields: [] }
    const facts = { kind, ...(was && { was: was.fact }), ...(is && { is: is.fact }) }
    const { state, fields, gap } = factChange(facts, { before: before.coverage, after: snapshot.coverage })
    return { ...about, state, fields, ...(gap && { gap }) }
  }
  const placeFrom = (id: number) => snapshots.findIndex((snapshot) => snapshot.id >= id)
  return spans.flatMap((span, number) => {
    const former = spans[number - 1]
    // One that ended where the next begins has changed; otherwise it went, and came back.
    const follows = former?.until !== undefined && placeFrom(former.until) === placeFrom(span.since)
    const begun = entry(placeFrom(span.since), follows ? former : undefined, span)
    const end = span.until === undefined ? -1 : placeFrom(span.until)
    const next = spans[number + 1]
    const isGone = end >= 0 && (!next || placeFrom(next.since) !== end)
    return isGone ? [begun, entry(end, span)] : [begun]
  })
}
