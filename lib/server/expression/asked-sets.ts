import { accessOf } from '#lib/graph/becoming/access.ts'
import { holdersAt } from '#lib/graph/reach/held-intervals.ts'
import { grantsCovering } from '#lib/graph/reach/reach.ts'
import { level } from '#lib/graph/tenant/level.ts'
import { holderNode, nodeId } from '#lib/graph/tenant/names.ts'
import { nearestNumber } from '#lib/graph/tenant/scope-tree.ts'
import { type AskedAbout, askedAbout } from '#lib/graph/view/asked-about.ts'
import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { PrincipalId } from '#lib/model/guid.ts'
import { RequestError } from '../answered.ts'
import type { Tenant } from '../runtime.ts'
import { namedNodes } from './named-nodes.ts'

/** Nodes by whether they are in: a value of `undefined` is not known. Who is no key is not in. */
type Membership = Map<string, boolean | undefined>

/** Answers `reach("kv-prod")` and the like for node after node; each set is worked out once. */
export function askedSets(tenant: Tenant, drawing: Pick<GraphView, 'nodes' | 'edges'>) {
  const known = new Map<string, Membership>()
  return (name: string, argument: string, node: string): boolean | undefined => {
    const key = `${name} ${argument.toLowerCase()}`
    const set = known.get(key) ?? setOf(tenant, drawing, { name, argument })
    known.set(key, set)
    return set.has(node) ? set.get(node) : false
  }
}

function setOf(
  tenant: Tenant,
  drawing: Pick<GraphView, 'nodes' | 'edges'>,
  { name, argument }: { name: string; argument: string },
): Membership {
  const named = namedNodes(tenant, argument)
  if (named.length === 0)
    throw new RequestError(400, `nothing is called \`${argument}\`: give the whole name, or an id`)
  const set: Membership = new Map()
  if (name === 'near') {
    const ids = new Set(named)
    for (const { source, target } of drawing.edges) {
      if (ids.has(source)) set.set(target, true)
      if (ids.has(target)) set.set(source, true)
    }
    return set
  }
  for (const id of named) {
    const asked = askedAbout(tenant.index, id)
    if (asked) adders[name]?.(tenant, asked, set)
  }
  return set
}

const adders: Readonly<Record<string, (tenant: Tenant, asked: AskedAbout, set: Membership) => void>> = {
  /** Who holds something there, the roles that it is by, and the resources that wear those identities. */
  reach({ index }, { scope }, set) {
    if (!scope) return
    const number = nearestNumber(index.tree, scope)
    for (const [principal, surely] of holdersAt(index, number)) addActing({ index }, principal, { set, surely })
    for (const { assignment } of grantsCovering(index, number))
      set.set(nodeId.grant(assignment.roleId, assignment.scope), true)
  },
  become({ index }, { identity }, set) {
    if (!identity) return
    for (const { principal, level: surely } of accessOf(index).comeTo(identity))
      add(set, holderNode(index, principal), surely)
  },
  fall({ index }, { principals }, set) {
    for (const principal of principals)
      for (const { identity, level: surely } of accessOf(index).blastRadius(principal).fallen)
        add(set, nodeId.identity(identity), surely)
  },
}

function addActing(
  { index }: Pick<Tenant, 'index'>,
  principal: PrincipalId,
  { set, surely }: { set: Membership; surely: number },
) {
  add(set, holderNode(index, principal), surely)
  const identity = index.identities.byPrincipal.get(principal)
  for (const { resource } of identity?.wornBy ?? []) add(set, nodeId.source(resource.id), surely)
  for (const { id } of identity?.federated ?? []) add(set, nodeId.federated(id), surely)
}

/** What is known once stays known. */
function add(set: Membership, node: string, surely: number) {
  if (set.get(node) !== true) set.set(node, surely === level.unknown ? undefined : true)
}
