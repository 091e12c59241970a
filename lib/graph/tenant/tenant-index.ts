import type { CoverageCell, Dataset } from '../../model/coverage.ts'
import { wasRead } from '../../model/coverage.ts'
import type { DenyAssignment, Facts, Resource, RoleDefinition } from '../../model/facts.ts'
import type { PrincipalId, RoleKey } from '../../model/guid.ts'
import { kindOfScope, type ScopeId, subscriptionScope } from '../../model/scope.ts'
import { type AssignmentsAt, assignmentsAtOf } from './assignments-at.ts'
import { type Directory, directoryOf } from './directory.ts'
import { type Groups, groupsOf } from './groups.ts'
import { type IndexedAssignment, indexedAssignment } from './indexed-assignment.ts'
import { type ManagedIdentities, managedIdentitiesOf } from './managed-identities.ts'
import { type OpenAssignments, openAssignmentsOf } from './open-assignments.ts'
import { outermost, type ScopeTree, scopeTreeOf } from './scope-tree.ts'

/** Everything the questions need, built once from a snapshot's facts and never changed after. */
export interface TenantIndex {
  facts: Facts
  coverage: CoverageCell[]
  tree: ScopeTree
  directory: Directory
  groups: Groups
  roles: Map<RoleKey, RoleDefinition>
  identities: ManagedIdentities
  /** Role assignments by the principal they name, in the order of the facts. */
  assignmentsOf: Map<PrincipalId, IndexedAssignment[]>
  assignmentsAt: AssignmentsAt
  /** Whether any assignment in force was read; eligible ones are read from elsewhere. */
  someActive: boolean
  /** Numbers of subscriptions that only their resources tell of: in no list, and no assignment in them was read. */
  onlyResources: Set<number>
  denies: IndexedDeny[]
  openAssignments: OpenAssignments
  resourceAt(number: number): Resource | undefined
  resourceById(id: ScopeId): Resource | undefined
  /** The name people know a container by; the last segment where it was not read. */
  scopeName(id: ScopeId): string
  tenantOfSubscription(subscriptionId: string): string | undefined
  isRead(dataset: Dataset): boolean
}

export interface IndexedDeny {
  deny: DenyAssignment
  scope: number
}

/** @param coverage what of the tenant was read; without it, whatever list is not empty counts as read. */
export function indexOf(facts: Facts, coverage: CoverageCell[] = []): TenantIndex {
  const tree = scopeTreeOf(facts)
  const directory = directoryOf(facts)
  const resourceById = (id: ScopeId) => {
    const number = tree.numbers.get(id)
    return number === undefined ? undefined : facts.resources[tree.resource[number]!]
  }
  const identities = managedIdentitiesOf(facts, directory, resourceById)
  const groups = groupsOf(facts, identities.byPrincipal)
  const assignmentsOf = new Map<PrincipalId, IndexedAssignment[]>()
  const roles = new Map(facts.roleDefinitions.map((role) => [role.id, role]))
  const assignments = facts.roleAssignments.map((assignment, at) =>
    indexedAssignment(assignment, tree.assignmentScope[at]!, roles),
  )
  for (const indexed of assignments) append(assignmentsOf, indexed.assignment.principalId, indexed)
  const names = containerNames(facts)
  const tenants = new Map(facts.subscriptions.map((subscription) => [subscription.id, subscription.tenantId]))
  return {
    facts,
    coverage,
    tree,
    directory,
    groups,
    roles,
    identities,
    assignmentsOf,
    assignmentsAt: assignmentsAtOf(assignments, tree.ids.length),
    onlyResources: onlyResourcesIn(facts, tree),
    someActive: facts.roleAssignments.some(({ state }) => state === 'active'),
    denies: facts.denyAssignments.map((deny) => ({ deny, scope: tree.numbers.get(deny.scope)! })),
    openAssignments: openAssignmentsOf(
      tree,
      groups,
      [...assignmentsOf].filter(([id]) => groups.mayBeGroup(id)),
    ),
    resourceAt: (number) => facts.resources[tree.resource[number]!],
    resourceById,
    scopeName: (id) =>
      names.get(id) ?? resourceById(id)?.name ?? (id === '/' ? 'tenant root' : id.slice(id.lastIndexOf('/') + 1)),
    tenantOfSubscription: (subscriptionId) => tenants.get(subscriptionScope(subscriptionId)),
    isRead: (dataset) => coverage.some((cell) => cell.dataset === dataset && wasRead(cell.state)),
  }
}

function onlyResourcesIn(facts: Facts, tree: ScopeTree): Set<number> {
  const listed = new Set(facts.subscriptions.map(({ id }) => id))
  const found = new Set<number>()
  for (let at = 1; at < tree.ids.length; at = tree.end[at]!)
    if (kindOfScope(tree.ids[at]!) === 'subscription' && !listed.has(tree.ids[at]!)) found.add(at)
  if (found.size > 0)
    for (const { scope, state } of facts.roleAssignments)
      if (state === 'active') found.delete(outermost(tree, tree.numbers.get(scope)!))
  return found
}

function containerNames(facts: Facts): Map<ScopeId, string> {
  const names = new Map<ScopeId, string>()
  for (const group of facts.managementGroups) names.set(group.id, group.displayName ?? group.name)
  for (const subscription of facts.subscriptions) names.set(subscription.id, subscription.name)
  for (const group of facts.resourceGroups) names.set(group.id, group.name)
  return names
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
