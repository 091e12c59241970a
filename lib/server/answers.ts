import type { Counts } from '../graph/becoming/ranking.ts'
import type { Band, Certainty, GraphNode, NodeState } from '../graph/view/view-types.ts'
import type { ImportedFile } from '../imports/imported-file.ts'
import type { Acceptance } from '../model/acceptance.ts'
import type { CoverageCell } from '../model/coverage.ts'
import type { PrincipalKind, WearHow } from '../model/facts.ts'
import type { ScopeKind } from '../model/scope.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Finding, NotChecked, Severity, WarningCategory } from '../model/warning.ts'
import type { Category } from '../resources/category.ts'

export type { Counts } from '../graph/becoming/ranking.ts'
export type { ImportedFile, ImportProblem } from '../imports/imported-file.ts'

/** What the verbs answer, as JSON for the screens and the command line. Times are ISO 8601 in UTC. */

/** `GET /api/status`: what the frame around every screen shows. `snapshot` is absent while nothing was imported. */
export interface StatusAnswer {
  snapshot?: Snapshot
  snapshots: Snapshot[]
}

/** `GET /api/coverage` */
export interface CoverageAnswer {
  snapshot: Snapshot
  /** Management groups, then subscriptions, each by name. */
  scopes: CoverageScope[]
}

export interface CoverageScope {
  scope: string
  kind: 'managementGroup' | 'subscription'
  name: string
}

export interface Figure {
  key: string
  label: string
  value: number
  href: string
  /** Why the figure may be short: what was not read. */
  unknown?: string
}

/** One row of `GET /api/ranking`. */
export interface RankingRow {
  node: string
  principalId: string
  name: string
  kind: 'system' | 'user'
  state: NodeState
  wornBy: number
  /** Identities that it can become, in any number of steps. */
  falls: Counts
  /** Listed resources on which it holds something itself. */
  reaches: Counts
  /** Listed resources on which it, or an identity that falls with it, holds something. */
  reachesInTheEnd: Counts
  strongest?: { role: string; scope: string }
  worst?: Severity
}

/** `GET /api/overview` */
export interface OverviewAnswer {
  snapshot: Snapshot
  figures: Figure[]
  severities: Record<Severity, number>
  findings: Finding[]
  notChecked: NotChecked[]
  coverage: CoverageCell[]
}

/** One bar of a chart: so many, and where they are listed. */
export interface ChartBar {
  label: string
  value: number
  href: string
}

/** The findings of a snapshot by severity; absent where it was not judged, being large and not looked at since the start. */
export interface SeverityMoment {
  snapshot: number
  takenAt: string
  severities?: Record<Severity, number>
}

/** `GET /api/overview/charts`: what the overview draws. */
export interface ChartsAnswer {
  /** Oldest first; the last is the snapshot asked about. */
  overTime: SeverityMoment[]
  /** User-assigned identities by how many resources wear one; absent where resources were not read. */
  sharing?: ChartBar[]
  /** Resources with an identity by type, the most first; absent where resources were not read. */
  kinds?: ChartBar[]
}

export interface IdentityRow {
  /** Node id in the graph. */
  id: string
  name: string
  kind: 'system' | 'user'
  state: NodeState
  principalId?: string
  armId?: string
  /** Where it lives: the resource it was made on, or the identity's own resource group. */
  home: string
  subscription: string
  resourceGroup: string
  wornBy: number
  federated: number
  grants: number
  reaches: number
  strongest?: { role: string; scope: string }
  worst?: Severity
  findings: number
}

export interface ResourceRow {
  id: string
  armId: string
  name: string
  type: string
  typeLabel: string
  category: Category
  subscription: string
  resourceGroup: string
  location: string
  /** Absent: its identity block was not read. */
  identities?: { node: string; name: string; how: WearHow; state: NodeState }[]
  /** Managed identities that hold a role at it, not counting inherited ones. */
  grantedHere: number
  worst?: Severity
  findings: number
}

/** One role assignment, or one entry of what is given beside Azure roles. */
export interface GrantRow {
  /** Of the assignment or entry. */
  id: string
  /** The role at its scope in the graph, which several may hold. */
  node: string
  holder: string
  holderName: string
  holderKind: PrincipalKind
  holderState: NodeState
  /** Managed identities in a group that holds it. */
  identities?: number
  principalId: string
  /** `azureRole`, or the id of the door, whose words are in `kindLabel`. */
  kind: string
  kindLabel?: string
  role: string
  scope: string
  scopeKind: ScopeKind | 'outside'
  subscription: string
  certainty: Certainty
  /** Listed resources at or below its scope: they inherit it. */
  covers: number
  armId?: string
  worst?: Severity
  findings: number
}

/**
 * `GET /api/identities`, `/api/resources`, `/api/grants`: every row, in a stable order. `note` says when not everything
 * was read. With `Accept: application/x-ndjson` the first line is the answer without its rows, and each further line an
 * array of some of them.
 */
export interface ListAnswer<Row> {
  snapshotId: number
  rows: Row[]
  note?: string
}

export interface RuleSummary {
  id: string
  title: string
  category: WarningCategory
  description: string
  /** What keeps it from false alarms. */
  guard: string
  reference: string
  findings: number
  worst?: Severity
}

/** A finding with the decision to live with it: `accepted` while that holds, `lapsed` once its last day is past. */
export interface JudgedFinding extends Finding {
  accepted?: Acceptance
  lapsed?: Acceptance
}

/** `GET /api/warnings` */
export interface WarningsAnswer {
  snapshotId: number
  rules: RuleSummary[]
  findings: JudgedFinding[]
  notChecked: NotChecked[]
  /** Accepted once, and gone by themselves: their cause is not there any more. */
  closed: Acceptance[]
}

export interface DetailField {
  label: string
  value: string
  /** Long ids get a copy button. */
  copy?: boolean
  node?: string
  /** `value` is an ISO time to be shown in the viewer's zone. */
  time?: boolean
}

export interface DetailItem {
  text: string
  detail?: string
  node?: string
  certainty?: Certainty
  badge?: { severity: Severity; count: number }
}

export interface DetailSection {
  title: string
  /** Said instead of items when there are none, or about them when not all was read. */
  note?: string
  items: DetailItem[]
  /** How many there are when `items` holds only the first of them. */
  total?: number
}

/** `GET /api/nodes?id=`: the side panel and the node's page. */
export interface NodeAnswer {
  node: GraphNode
  /** `system-assigned managed identity`, `virtual machine`, … */
  kindLabel: string
  /** Two or three sentences that explain it from the facts. */
  summary: string[]
  fields: DetailField[]
  sections: DetailSection[]
  findings: Finding[]
  /** Tags of a resource. */
  tags: Record<string, string>
}

export interface SearchHit {
  node: string
  label: string
  sublabel: string
  category: Category
  band: Band
}

/** `GET /api/search?q=` */
export interface SearchAnswer {
  /** The best of them. */
  hits: SearchHit[]
  total: number
  /** Roles called so, and how often each is given. */
  roles: { name: string; assignments: number }[]
}

/** `POST /api/imports`. `snapshot` is absent when nothing could be read, and then nothing was stored. */
export interface ImportAnswer {
  snapshot?: Snapshot
  files: ImportedFile[]
}

/** Lines of the answer to `POST /api/imports` with `Accept: application/x-ndjson`. */
export type ImportEvent =
  | { event: 'reading'; file: string; index: number; bytes: number; totalBytes: number }
  | { event: 'publishing'; facts: number }
  | { event: 'done'; answer: ImportAnswer }
  | { event: 'failed'; error: string }

/** Any refused request: `{ "error": … }` with a status of 400 or above. */
export interface ErrorAnswer {
  error: string
}
