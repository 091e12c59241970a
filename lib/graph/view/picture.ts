import type { FederatedCredential, Resource, Wear } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import type { Finding } from '../../model/warning.ts'
import { type Grant, grantsOf } from '../reach/reach.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { holderName, nodeId, resourceName, scopeWords } from '../tenant/names.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { type Badge, badgesOf } from './badges-of.ts'
import { explainedCondition } from './condition-words.ts'
import { addDoor } from './door-picture.ts'
import { membershipSteps } from './membership-steps.ts'
import { nodePlace } from './node-place.ts'
import { federatedNode, grantNode, identityNode, principalNode, sourceNode, targetNode } from './picture-nodes.ts'
import type { Certainty, EdgeReason, GraphEdge, GraphNode } from './view-types.ts'
import { wearWords } from './words.ts'

/** Nodes and edges as they are put together, each once, with the findings on them as badges. */
export class Picture {
  nodes = new Map<string, GraphNode>()
  edges = new Map<string, GraphEdge>()
  index: TenantIndex
  badges: Map<string, Badge>

  constructor(index: TenantIndex, findings: Finding[]) {
    this.index = index
    this.badges = badgesOf(findings)
  }

  drawn() {
    return { nodes: [...this.nodes.values()], edges: [...this.edges.values()] }
  }

  add(node: GraphNode) {
    if (this.nodes.has(node.id)) return node.id
    const badge = this.badges.get(node.id)
    const lies = nodePlace(this.index, node.id)
    this.nodes.set(node.id, { ...node, ...(badge ? { badge } : {}), ...(lies ? { lies } : {}) })
    return node.id
  }

  connect(edge: Omit<GraphEdge, 'id'>) {
    const id = `${edge.kind}:${edge.source}→${edge.target}`
    const known = this.edges.get(id)
    if (!known) {
      this.edges.set(id, { ...edge, id })
      return
    }
    known.because.push(...edge.because)
    known.count = (known.count ?? 1) + 1
    if (edge.certainty === 'yes') known.certainty = 'yes'
    if (!known.label.includes(edge.label)) known.label += `, ${edge.label}`
  }

  /** The identity alone, without anything around it. */
  addIdentityNode(identity: ManagedIdentity) {
    return this.add(identityNode(identity))
  }

  addIdentity(identity: ManagedIdentity) {
    const id = this.addIdentityNode(identity)
    this.addWearers(identity)
    if (identity.principalId) this.addHeld(id, identity.principalId)
    return id
  }

  /** Whatever acts as the identity: resources, and workloads outside Azure. */
  addWearers(identity: ManagedIdentity) {
    const id = this.addIdentityNode(identity)
    for (const { resource, wear } of identity.wornBy) this.addWear(id, identity, resource, wear)
    for (const credential of identity.federated) this.addFederated(id, identity, credential)
  }

  /** Roles and entries of other doors, each with where it leads. */
  addHeld(holder: string, principal: PrincipalId) {
    const name = holderName(this.index, principal)
    for (const grant of grantsOf(this.index, principal)) this.addGrant(holder, name, grant)
    for (const held of doorsOf(this.index).of(principal)) addDoor(this, holder, name, held)
  }

  addWear(identityNode: string, identity: ManagedIdentity, resource: Resource, wear: Wear) {
    const source = this.addSource(resource)
    const words = wearWords(wear)
    this.connect({
      source,
      target: identityNode,
      kind: 'wears',
      certainty: 'yes',
      how: wear.how,
      label: words.label,
      because: [
        { text: `${resourceName(resource)} ${words.sentence} ${identity.name}.`, node: source },
        ...(words.use === undefined ? [] : [{ text: words.use, node: source }]),
        ...(identity.state === 'deleted'
          ? [
              {
                text: `${identity.name} is deleted or belongs to another tenant; the resource still names it.`,
                node: identityNode,
              },
            ]
          : []),
      ],
    })
  }

  addSource(resource: Resource) {
    return this.add(sourceNode(resource))
  }

  addFederated(identityNode: string, identity: ManagedIdentity, credential: FederatedCredential) {
    const source = this.add(federatedNode(credential))
    this.connect({
      source,
      target: identityNode,
      kind: 'federated',
      certainty: 'yes',
      label: 'federated',
      because: [
        {
          text: `A token of ${credential.issuer} ${credential.subject ? `with the subject ${credential.subject}` : `that fits ${credential.claimsMatchingExpression ?? 'its expression'}`} may be exchanged for one of ${identity.name}.`,
          node: identityNode,
        },
        { text: `That is the federated credential ${credential.name}.` },
      ],
    })
  }

  /** Whoever it is, alone: a managed identity where it is one. */
  addHolderNode(principal: PrincipalId) {
    const identity = this.index.identities.byPrincipal.get(principal)
    return identity ? this.addIdentityNode(identity) : this.addPrincipalNode(principal)
  }

  addPrincipalNode(principal: PrincipalId) {
    return this.add(principalNode(this.index, principal))
  }

  addPrincipal(principal: PrincipalId) {
    const id = this.addPrincipalNode(principal)
    for (const grant of grantsOf(this.index, principal))
      if (grant.through.length === 0) this.addGrant(id, holderName(this.index, principal), grant)
    for (const held of doorsOf(this.index).of(principal))
      if (held.through.length === 0) addDoor(this, id, holderName(this.index, principal), held)
    return id
  }

  addGrant(holder: string, name: string, grant: Grant) {
    const { assignment, through } = grant
    const certainty = grantCertainty(grant)
    const scope = scopeWords(this.index, assignment.scope)
    const role = this.add(grantNode(this.index, grant))
    this.connect({
      source: holder,
      target: role,
      kind: 'holds',
      certainty,
      label:
        through.length > 0
          ? `through ${through.map((group) => holderName(this.index, group)).join(' › ')}`
          : certainty === 'yes'
            ? 'direct'
            : certainty,
      because: reasonsOf(this.index, name, grant, scope),
    })
    this.connect({
      source: role,
      target: this.addTarget(assignment.scope),
      kind: 'reaches',
      certainty: 'yes',
      label: 'at',
      because: [
        {
          text: `The role is given at ${scope} and holds for everything below it.`,
          node: nodeId.target(assignment.scope),
        },
      ],
    })
  }

  addTarget(scope: ScopeId) {
    return this.add(targetNode(this.index, scope))
  }

  /** Something that the view leaves out by itself but that was asked for by name. */
  addFocus(focus: string) {
    const colon = focus.indexOf(':')
    const [prefix, key] = [focus.slice(0, colon), focus.slice(colon + 1)]
    const identity = prefix === 'identity' ? this.index.identities.byKey.get(key) : undefined
    if (identity) this.addIdentity(identity)
    else if (prefix === 'principal') this.addPrincipal(key as PrincipalId)
    else if (prefix === 'resource') {
      const resource = this.index.resourceById(key as ScopeId)
      if (resource) this.addSource(resource)
    } else if (prefix === 'federated') {
      for (const one of this.index.identities.all) if (one.federated.some(({ id }) => id === key)) this.addIdentity(one)
    } else if (prefix === 'door' || prefix === 'outside') {
      for (const entry of doorsOf(this.index).entries)
        if (nodeId.door(entry) === focus || (entry.outside && nodeId.outside(entry.outside.id) === focus))
          this.addHolder(entry.principal)
    } else if (prefix === 'scope' && this.index.tree.numbers.has(key as ScopeId))
      this.addTargetWithGrants(key as ScopeId)
    else if (prefix === 'grant') {
      const at = key.indexOf('@')
      for (const assigned of this.index.assignmentsAt.get(
        this.index.tree.numbers.get(key.slice(at + 1) as ScopeId) ?? -1,
      ))
        if (assigned.assignment.roleId === key.slice(0, at)) this.addPrincipal(assigned.assignment.principalId)
    }
  }

  addHolder(principal: PrincipalId) {
    const identity = this.index.identities.byPrincipal.get(principal)
    return identity ? this.addIdentity(identity) : this.addPrincipal(principal)
  }

  /** A target that nothing was given at directly: what covers it from above is drawn to it. */
  addTargetWithGrants(scope: ScopeId) {
    const target = this.addTarget(scope)
    let at = this.index.tree.parent[this.index.tree.numbers.get(scope)!]!
    for (; at !== -1; at = this.index.tree.parent[at]!)
      for (const { assignment } of this.index.assignmentsAt.get(at)) {
        const grant = nodeId.grant(assignment.roleId, assignment.scope)
        if (!this.nodes.has(grant)) continue
        this.connect({
          source: grant,
          target,
          kind: 'reaches',
          certainty: 'yes',
          label: 'inherited',
          because: [
            {
              text: `The role is given at ${scopeWords(this.index, assignment.scope)}, which contains it, and is inherited.`,
              node: nodeId.target(assignment.scope),
            },
          ],
        })
      }
  }
}

/** How surely a role is held. */
export const grantCertainty = ({ assignment, role, conditional }: Grant): Certainty =>
  assignment.state === 'eligible' ? 'eligible' : role === undefined ? 'unknown' : conditional ? 'conditional' : 'yes'

function reasonsOf(index: TenantIndex, name: string, grant: Grant, scope: string): EdgeReason[] {
  const { assignment, roleName, through } = grant
  const { steps, member } = membershipSteps(index, name, through)
  steps.push({
    text:
      assignment.state === 'eligible'
        ? `${member} is eligible for ${roleName} at ${scope}: not in force until it is activated.`
        : `${member} is assigned ${roleName} at ${scope}.`,
    node: nodeId.target(assignment.scope),
  })
  if (assignment.condition)
    steps.push({
      text: `Only where the assignment's condition holds: ${explainedCondition(index, assignment.condition)}`,
    })
  for (const { condition } of grant.role?.permissions ?? [])
    if (condition)
      steps.push({
        text: `${grant.conditional ? 'Only' : 'Part of the role only'} where the condition written inside the role definition holds: ${explainedCondition(index, condition)}`,
      })
  if (!grant.role) steps.push({ text: 'The role definition was not read, so what it permits is unknown.' })
  return steps
}
