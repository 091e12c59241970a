import { datasets, isReadInFull } from '../../model/coverage.ts'
import type { Resource } from '../../model/facts.ts'
import type { ScopeId } from '../../model/scope.ts'
import { type Finding, severities } from '../../model/warning.ts'
import { type Grant, grantsOf } from '../reach/reach.ts'
import type { ManagedIdentity } from '../tenant/managed-identities.ts'
import { nodeId } from '../tenant/names.ts'
import { nearestNumber } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { doorsOf, type IndexedEntry } from '../verdict/tenant-doors.ts'
import { badgesOf } from '../view/badges-of.ts'
import { doorNode, entryCertainty, outsideNode } from '../view/door-picture.ts'
import { placeOf } from '../view/door-place.ts'
import { isShown } from '../view/lenses/assignments.ts'
import { grantCertainty } from '../view/picture.ts'
import { federatedNode, grantNode, identityNode, sourceNode, targetNode } from '../view/picture-nodes.ts'
import { MapColumns } from './map-columns.ts'
import type { TenantMap } from './tenant-map.ts'

/**
 * The whole tenant as the graph shows it, nothing folded, and with the resources that no identity has to do with. What
 * wears, and what is worn, stands where it lives; a role at a scope stands with the scope. Yields every hundred
 * identities, so that whoever asks for it may do other things in between.
 */
export function* tenantMapSteps(
  index: TenantIndex,
  snapshotId: number,
  findings: Finding[],
): Generator<void, TenantMap> {
  const drawn = new DrawnMap(index)
  const { identities, facts } = index
  for (const [at, identity] of identities.all.entries()) {
    if (at % 100 === 99) yield
    if (isShown(index, identity)) drawn.addIdentity(identity)
  }
  for (const [at, resource] of facts.resources.entries()) {
    if (at % 2000 === 1999) yield
    drawn.addPlain(resource)
  }
  yield
  const badges = badgesOf(findings)
  return yield* drawn.columns.sorted({ snapshotId, notes: notesOf(index) }, (id) => {
    const badge = badges.get(id)
    return badge && { worst: 1 + severities.indexOf(badge.severity), count: badge.count }
  })
}

/** The same at once. */
export function tenantMapOf(index: TenantIndex, snapshotId: number, findings: Finding[]): TenantMap {
  const steps = tenantMapSteps(index, snapshotId, findings)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

class DrawnMap {
  index: TenantIndex
  columns: MapColumns
  /** Node of a scope as a source and as a target, by the scope's number; -1 where there is none yet. */
  sources: Int32Array
  targets: Int32Array
  grants = new Map<string, number>()

  constructor(index: TenantIndex) {
    const scopes = index.tree.ids.length
    this.index = index
    this.columns = new MapColumns(index)
    this.sources = new Int32Array(scopes).fill(-1)
    this.targets = new Int32Array(scopes).fill(-1)
  }

  addIdentity(identity: ManagedIdentity) {
    const { columns, index } = this
    const home = identity.armId ? nearestNumber(index.tree, identity.armId) : 0
    const node = columns.add(identityNode(identity), home)
    const worn = new Set<number>()
    for (const { resource } of identity.wornBy) {
      const source = this.source(resource)
      if (!worn.has(source)) columns.connect(source, node, 'wears', 'yes')
      worn.add(source)
    }
    for (const credential of identity.federated)
      columns.connect(columns.add(federatedNode(credential), home), node, 'federated', 'yes')
    if (!identity.principalId) return
    const held = new Map<number, number>()
    const hold = (grant: number, certainty: ReturnType<typeof grantCertainty>) => {
      const known = held.get(grant)
      if (known === undefined) held.set(grant, columns.connect(node, grant, 'holds', certainty))
      else if (certainty === 'yes') columns.assure(known, 'holds')
    }
    for (const grant of grantsOf(index, identity.principalId)) hold(this.grant(grant), grantCertainty(grant))
    for (const { entry } of doorsOf(index).of(identity.principalId)) hold(this.door(entry), entryCertainty(entry))
  }

  /** A resource that is not there yet stands among the targets: nothing wears an identity in it. */
  addPlain(resource: Resource) {
    const number = this.index.tree.numbers.get(resource.id)!
    const identity = this.index.identities.byArmId.get(resource.id)
    const isIdentity = identity?.kind === 'user' && this.columns.has(nodeId.identity(identity))
    if (this.sources[number] === -1 && !isIdentity) this.target(number)
  }

  source(resource: Resource): number {
    const number = this.index.tree.numbers.get(resource.id)!
    if (this.sources[number] === -1) this.sources[number] = this.columns.add(sourceNode(resource), number)
    return this.sources[number]!
  }

  target(number: number): number {
    if (this.targets[number] === -1)
      this.targets[number] = this.columns.add(targetNode(this.index, this.index.tree.ids[number]!), number)
    return this.targets[number]!
  }

  grant(grant: Grant): number {
    const { scope } = grant
    const key = `${scope} ${grant.assignment.roleId}`
    const known = this.grants.get(key)
    if (known !== undefined) return known
    const node = this.columns.add(grantNode(this.index, grant), scope)
    this.grants.set(key, node)
    this.columns.connect(node, this.target(scope), 'reaches', 'yes')
    return node
  }

  door(entry: IndexedEntry): number {
    const { tree } = this.index
    const key = nodeId.door(entry)
    const known = this.grants.get(key)
    if (known !== undefined) return known
    const scope: ScopeId | undefined = placeOf(this.index, entry).scope
    const number = scope === undefined ? 0 : tree.numbers.get(scope)!
    const node = this.columns.add(doorNode(entry), number)
    this.grants.set(key, node)
    this.columns.connect(
      node,
      scope === undefined ? this.columns.add(outsideNode(entry), 0) : this.target(number),
      'reaches',
      'yes',
    )
    return node
  }
}

function notesOf(index: TenantIndex): string[] {
  const others = [...index.assignmentsOf.keys()].filter((id) => !index.identities.byPrincipal.has(id)).length
  const lacking = (['resources', 'roleAssignments', 'directory'] as const)
    .filter((dataset) => !isReadInFull(index.coverage, dataset))
    .map((dataset) => datasets[dataset])
  return [
    ...(lacking.length > 0 ? [`Not all ${lacking.join(', ')} were read: there may be more, see the coverage.`] : []),
    ...(others > 0
      ? [
          `People, groups and applications that hold roles, ${others} in all, are in the graph of everyone, not on the map.`,
        ]
      : []),
  ]
}
