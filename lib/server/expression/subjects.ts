import type { Subject } from '#lib/expression/evaluate.ts'
import { reachOf } from '#lib/graph/reach/held-intervals.ts'
import { resourcesIn } from '#lib/graph/reach/reach.ts'
import { resourceGroupName, subscriptionName } from '#lib/graph/tenant/names.ts'
import type { GraphEdge, GraphNode, GraphView } from '#lib/graph/view/view-types.ts'
import type { Resource } from '#lib/model/facts.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Tenant } from '../runtime.ts'
import { askedSets } from './asked-sets.ts'

/** Nodes of a drawing as expressions ask about them. What they ask beyond the drawing is worked out at first need. */
export function subjectsOf(tenant: Tenant, drawing: Pick<GraphView, 'nodes' | 'edges'>): (node: GraphNode) => Subject {
  const { index, warnings } = tenant
  const into = Map.groupBy(drawing.edges, (edge) => edge.target)
  const out = Map.groupBy(drawing.edges, (edge) => edge.source)
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]))
  const rulesOf = Map.groupBy(warnings.findings, ({ subject }) => subject)
  const isIn = askedSets(tenant, drawing)

  return (node) => {
    const scope = scopeOf(tenant, node.id)
    const resource = scope && index.resourceById(scope)
    const identity = node.id.startsWith('identity:') ? index.identities.byKey.get(node.id.slice(9)) : undefined
    const values: Readonly<Record<string, () => readonly (string | number)[] | undefined>> = {
      certainty: () => (into.get(node.id) ?? []).map(({ certainty }) => certainty),
      group: () => (scope ? some(resourceGroupName(index, scope)) : []),
      id: () => some(node.id, node.id.slice(node.id.indexOf(':') + 1), identity?.principalId, identity?.armId),
      kind: () => [node.kind],
      location: () => (resource ? resource.location && [resource.location] : []) || undefined,
      name: () => [node.label],
      opens: () => (identity?.principalId ? [resourcesIn(index, reachOf(index, identity.principalId))] : []),
      role: () => rolesOf(node, { out, nodes }),
      severity: () => some(node.badge?.severity),
      state: () => [node.state],
      subscription: () => (scope ? some(subscriptionName(index, scope)) : []),
      type: () => some(node.kind === 'grant' ? undefined : node.sublabel.split(' · ')[0], resource?.type),
      warning: () => (rulesOf.get(node.id) ?? []).flatMap(({ rule, title }) => [rule, title]),
      wearers: () => (identity ? [identity.wornBy.length] : []),
    }
    return {
      texts: [node.label, node.sublabel, node.id].map((text) => text.toLowerCase()),
      values: (field, key) => (field === 'tag' ? tagsOf(resource, scope, key ?? '') : values[field]?.()),
      is(word) {
        switch (word) {
          case 'worn':
            return identity !== undefined && identity.wornBy.length > 0
          case 'shared':
            return identity !== undefined && identity.wornBy.length > 1
          case 'federated':
            return identity !== undefined && identity.federated.length > 0
          case 'system':
          case 'user':
            return identity?.kind === word
          case 'wears':
            // A block that was not read may name one.
            return resource && !identity && resource.wears === undefined ? undefined : hasWears(resource, node)
          default:
            return node.badge !== undefined
        }
      },
      isIn: (name, argument) => isIn(name, argument, node.id),
    }
  }

  /** Tags of a resource, or of what contains others; `undefined` where they were not read. */
  function tagsOf(resource: Resource | undefined, scope: ScopeId | undefined, key: string) {
    if (!scope) return []
    const holder =
      resource ??
      index.facts.resourceGroups.find(({ id }) => id === scope) ??
      index.facts.subscriptions.find(({ id }) => id === scope)
    if (!holder) return []
    if (holder.tags === undefined) return undefined
    const wanted = key.toLowerCase()
    return Object.entries(holder.tags).flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : []))
  }
}

const hasWears = (resource: Resource | undefined, node: GraphNode) =>
  node.kind === 'resource' && (resource?.wears?.length ?? 0) > 0

const some = (...values: (string | undefined)[]) =>
  values.filter((value) => value !== undefined && value !== '') as string[]

/** The role that a node is, or the roles that it holds. */
function rolesOf(node: GraphNode, { out, nodes }: { out: Map<string, GraphEdge[]>; nodes: Map<string, GraphNode> }) {
  if (node.kind === 'grant') return [node.label]
  return (out.get(node.id) ?? []).flatMap(({ kind, target }) =>
    kind === 'holds' ? (nodes.get(target)?.label ?? []) : [],
  )
}

/** Where a node lies in Azure: the resource that it is, or the identity's own; a role is where it is given. */
function scopeOf({ index }: Tenant, id: string): ScopeId | undefined {
  const colon = id.indexOf(':')
  const [prefix, key] = [id.slice(0, colon), id.slice(colon + 1)]
  if (prefix === 'resource' || prefix === 'scope') return key as ScopeId
  if (prefix === 'grant') return key.slice(key.indexOf('@') + 1) as ScopeId
  return prefix === 'identity' ? index.identities.byKey.get(key)?.armId : undefined
}
