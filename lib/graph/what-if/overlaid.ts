import type { RoleAssignment } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import type { ScopeId } from '../../model/scope.ts'
import type { Directory } from '../tenant/directory.ts'
import { type IndexedAssignment, indexedAssignment } from '../tenant/indexed-assignment.ts'
import { type OpenAssignments, openAssignmentsOf } from '../tenant/open-assignments.ts'
import type { ScopeNumbers } from '../tenant/scope-tree.ts'
import { indexOf, type TenantIndex } from '../tenant/tenant-index.ts'
import { editedFacts, type FactEdits } from './fact-edits.ts'
import { LayeredMap } from './layered-map.ts'
import { overlayDoors } from './overlaid-doors.ts'
import { overlaidGroups } from './overlaid-groups.ts'
import { type OverlaidIdentities, overlaidIdentities } from './overlaid-identities.ts'
import { overlaidTree } from './overlaid-tree.ts'

/** A snapshot's index with changes laid over it. It answers every question, as an index of the changed facts would. */
export interface Overlay {
  index: TenantIndex
  before: TenantIndex
  edits: FactEdits
  /** Absent where the facts were indexed anew, because more scopes come about than the snapshot's tree has numbers to spare. */
  laid?: Pick<OverlaidIdentities, 'changed' | 'hosts'>
}

/** Neither the facts nor the index are copied: what the edits touch is worked out again, all else is the snapshot's. */
export function overlaid(before: TenantIndex, edits: FactEdits): Overlay {
  const facts = editedFacts(before.facts, edits)
  const laidTree = overlaidTree(before, edits)
  if (!laidTree) return { index: indexOf(facts, before.coverage), before, edits }
  const { tree, resources } = laidTree
  const directory = overlaidDirectory(before, edits.principals)
  const { identities, ...laid } = overlaidIdentities(before, edits, directory)
  const groups = overlaidGroups(before.groups, edits.groupMemberships, identities.byPrincipal)
  const { assignmentsOf, at, someActive } = overlaidAssignments(before, tree.numbers, edits.roleAssignments)
  const denies = edits.denyAssignments.size
    ? before.denies.filter(({ deny }) => !edits.denyAssignments.has(deny.id))
    : before.denies
  const resourceAt = (number: number) => resources[tree.resource[number]!]
  let open: OpenAssignments | undefined
  const index: TenantIndex = {
    ...before,
    facts,
    tree,
    directory,
    groups,
    identities,
    assignmentsOf,
    assignmentsAt: { get: (scope) => at.get(scope) ?? before.assignmentsAt.get(scope) },
    someActive,
    denies,
    get openAssignments() {
      open ??= openAssignmentsOf(
        tree,
        groups,
        [...assignmentsOf].filter(([id]) => groups.mayBeGroup(id)),
      )
      return open
    },
    resourceAt,
    resourceById(id) {
      const number = tree.numbers.get(id)
      return number === undefined ? undefined : resourceAt(number)
    },
  }
  overlayDoors(before, index, edits)
  return { index, before, edits, laid }
}

function overlaidDirectory({ directory }: TenantIndex, edits: FactEdits['principals']): Directory {
  if (edits.size === 0) return directory
  const principals = new LayeredMap(directory.principals, edits as Map<PrincipalId, undefined>)
  return {
    principals,
    stateOf(id) {
      const edited = edits.get(id)
      if (edited) return edited.deletedAt ? 'softDeleted' : 'live'
      return directory.stateOf(id)
    },
    nameOf: (id) => principals.get(id)?.displayName ?? id,
  }
}

function overlaidAssignments(before: TenantIndex, numbers: ScopeNumbers, edits: FactEdits['roleAssignments']) {
  const principals = new Set<PrincipalId>()
  const scopes = new Set<number>()
  const added: IndexedAssignment[] = []
  const touch = ({ principalId, scope }: RoleAssignment) => {
    principals.add(principalId)
    scopes.add(numbers.get(scope)!)
  }
  for (const [id, assignment] of edits) {
    if (!assignment) {
      const was = assignmentById(before, id)
      if (was) touch(was)
      continue
    }
    touch(assignment)
    added.push(indexedAssignment(assignment, numbers.get(assignment.scope)!, before.roles))
  }
  const left = (list: IndexedAssignment[]) => list.filter(({ assignment }) => !edits.has(assignment.id))
  const of = new Map<PrincipalId, IndexedAssignment[] | undefined>()
  for (const principal of principals) {
    const list = [
      ...left(before.assignmentsOf.get(principal) ?? []),
      ...added.filter(({ assignment }) => assignment.principalId === principal),
    ]
    of.set(principal, list.length > 0 ? list : undefined)
  }
  const at = new Map<number, IndexedAssignment[]>()
  for (const scope of scopes)
    at.set(scope, [...left(before.assignmentsAt.get(scope)), ...added.filter((one) => one.scope === scope)])
  const isActive = ({ state }: RoleAssignment) => state === 'active'
  return {
    assignmentsOf: edits.size > 0 ? new LayeredMap(before.assignmentsOf, of) : before.assignmentsOf,
    at,
    someActive:
      added.some(({ assignment }) => isActive(assignment)) ||
      before.facts.roleAssignments.some((one) => isActive(one) && !edits.has(one.id)),
  }
}

/** Nearly always its id says its scope; some sources write another one. */
export function assignmentById({ tree, assignmentsAt, facts }: TenantIndex, id: string): RoleAssignment | undefined {
  const end = id.lastIndexOf('/providers/microsoft.authorization/')
  const number = tree.numbers.get((end > 0 ? id.slice(0, end) : '/') as ScopeId)
  const there = number === undefined ? [] : assignmentsAt.get(number)
  return (
    there.find(({ assignment }) => assignment.id === id)?.assignment ??
    facts.roleAssignments.find((assignment) => assignment.id === id)
  )
}
