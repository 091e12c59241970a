import type { WearHow } from '../../model/facts.ts'
import type { Severity } from '../../model/warning.ts'
import type { Category } from '../../resources/category.ts'

/**
 * The bands of the graph, left to right. `states` is there only where nodes are told apart by what their life has come
 * to, `contents` only while a target is opened: what lies inside it.
 */
export const bands = ['states', 'sources', 'identities', 'grants', 'targets', 'contents'] as const
export type Band = (typeof bands)[number]

/**
 * `resource` a resource in its role as source or target; `identity` a managed identity; `principal` anyone else who
 * holds roles; `federated` a workload outside Azure; `grant` a role at a scope, or an entry of another door; `scope` a
 * management group, subscription or resource group, the directory or an API; `state` something that a life has come
 * to: nobody wears it; `fold` several nodes drawn as one.
 */
export const nodeKinds = ['resource', 'identity', 'principal', 'federated', 'grant', 'scope', 'state', 'fold'] as const
export type NodeKind = (typeof nodeKinds)[number]

/**
 * `live` read and there; `deleted` referenced but gone (or foreign); `softDeleted` gone for good, still listed;
 * `notChecked` nobody looked it up.
 */
export type NodeState = 'live' | 'deleted' | 'softDeleted' | 'notChecked'

/**
 * What is another between two pictures of the same tenant: `gone` not there after, or leads to nothing; `cut` both ends
 * are there, the edge is not; `gained` was not there before; `changed` holds on other terms.
 */
export type ChangeMark = 'gone' | 'cut' | 'gained' | 'changed'

/** Names of the subscription and the resource group. */
export interface NodePlace {
  subscription: string
  group?: string
}

export interface GraphNode {
  /**
   * Stable: `resource:<arm id>` as a source, `scope:<arm id>` anything as a target, `identity:<principal id or arm id>`,
   * `principal:<id>`, `grant:<role>@<scope>`, `federated:<id>`, `door:<door>|<what>@<where>`, `outside:<id>`,
   * `state:<rule>`, `fold:<key>`.
   */
  id: string
  kind: NodeKind
  band: Band
  label: string
  /** A short second line: the type, the scope's kind. */
  sublabel: string
  category: Category
  state: NodeState
  /** Where it is, or holds; of a fold, what its members have in common. */
  lies?: NodePlace
  /** A role, or what a door gives, whose name is the tenant's own, or was not read. */
  custom?: true
  /** Worst finding on it and how many there are. */
  badge?: { severity: Severity; count: number }
  /** How many things a fold stands for. */
  count?: number
  /** Double-click opens more in place; the number is what would appear, where it is known. */
  expandable?: { count?: number }
  /** Only where two pictures are held against each other. */
  change?: ChangeMark
}

/**
 * `wears` resource → identity, `federated` workload → identity, `holds` → grant, `reaches` grant → target, `contains` target → contents,
 * `becomes` whoever can use a technique → the identity that it yields, `befell` state → whom it is about.
 */
export const edgeKinds = ['wears', 'federated', 'holds', 'reaches', 'contains', 'becomes', 'befell'] as const
export type EdgeKind = (typeof edgeKinds)[number]
/** The surest first. */
export const certainties = ['yes', 'conditional', 'eligible', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

export interface EdgeReason {
  text: string
  /** Node that the sentence is about. */
  node?: string
}

export interface GraphEdge {
  id: string
  source: string
  target: string
  kind: EdgeKind
  certainty: Certainty
  /** How a resource wears the identity; only for `wears`. */
  how?: WearHow
  /** A few words: `system-assigned`, `through Platform team`. */
  label: string
  /** Why the edge is there; one sentence a step. */
  because: EdgeReason[]
  /** How many edges it stands for, when folded. */
  count?: number
  /** Only where two pictures are held against each other. */
  change?: ChangeMark
}

export interface GraphView {
  snapshotId: number
  nodes: GraphNode[]
  edges: GraphEdge[]
  /** What was left out or folded, said on the canvas. */
  notes: string[]
  /** How many nodes were not drawn because there are too many for one view. */
  leftOut?: number
}

export const graphAudiences = ['managed', 'everyone'] as const
/** `managed`: managed identities only. `everyone`: people, groups and applications too. */
export type GraphAudience = (typeof graphAudiences)[number]

/**
 * What a picture of the graph tells. `assignments` who wears and holds what; `reach` what one node opens, and what falls
 * with it; `become` who can come to act as one node, or get into it; `lifecycle` what a life has come to; `path` the
 * shortest ways from one node to another.
 */
export const graphLenses = ['assignments', 'reach', 'become', 'path', 'lifecycle'] as const
export type GraphLens = (typeof graphLenses)[number]

export interface GraphQuery {
  audience: GraphAudience
  /** Absent: `assignments`. */
  lens?: GraphLens
  /** Keep what is on a path through this node; what `reach` and `become` are asked about; where `path` leads to. */
  focus?: string
  /** Where `path` starts. */
  from?: string
  /** How many lines away from the focus, against and along their direction. Absent: as far as they go. */
  inward?: number
  outward?: number
  /** Nodes near the focus whose own neighbours are kept as well: `in:` or `out:` and the node's id. */
  further?: string[]
  /** Nodes kept whatever is focused on and hidden. */
  pinned?: string[]
  /** Nodes opened in place. */
  expand: string[]
}
