import type { TenantIndex } from '../graph/tenant/tenant-index.ts'
import { doorsOf } from '../graph/verdict/tenant-doors.ts'
import type { Fact } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'
import type { FactChange } from './fact-change.ts'

interface Indexes {
  before: TenantIndex
  after: TenantIndex
}

/** Whoever may hold something else than before: those whom a changed fact names, and everyone in them. */
export function concernedPrincipals({ before, after }: Indexes, changes: readonly FactChange[]): Set<PrincipalId> {
  const named = new Set<PrincipalId>()
  const roles = new Set<string>()
  for (const { kind, was, is } of changes) {
    if (kind === 'roleAssignments') for (const one of [was, is] as Assignments) if (one) named.add(one.principalId)
    if (kind === 'principals') named.add((is ?? was)!.id as PrincipalId)
    if (kind === 'roleDefinitions') roles.add((is ?? was)!.id)
    if (kind === 'groupMemberships') for (const member of moved(was as Members, is as Members)) named.add(member)
  }
  if (roles.size > 0)
    for (const index of [before, after])
      for (const { roleId, principalId } of index.facts.roleAssignments) if (roles.has(roleId)) named.add(principalId)
  for (const principal of otherDoors(before, after)) named.add(principal)
  const concerned = new Set(named)
  for (const principal of named)
    for (const { groups } of [before, after]) for (const member of groups.below(principal)) concerned.add(member)
  return concerned
}

type Assignments = (Fact<'roleAssignments'> | undefined)[]
type Members = Fact<'groupMemberships'> | undefined

function moved(was: Members, is: Members): PrincipalId[] {
  const [old, current] = [new Set(was?.memberIds), new Set(is?.memberIds)]
  return [...new Set([...old, ...current])].filter((member) => old.has(member) !== current.has(member))
}

/** Whom entries of doors name that are in one of the snapshots only. */
function otherDoors(before: TenantIndex, after: TenantIndex): PrincipalId[] {
  const [was, is] = [before, after].map(
    (index) =>
      new Map(
        doorsOf(index).entries.map((entry) => [
          [entry.door.id, entry.id, entry.principal, entry.gives, entry.scope, entry.condition].join('|'),
          entry.principal,
        ]),
      ),
  ) as [Map<string, PrincipalId>, Map<string, PrincipalId>]
  return [
    ...[...was].filter(([key]) => !is.has(key)).map(([, principal]) => principal),
    ...[...is].filter(([key]) => !was.has(key)).map(([, principal]) => principal),
  ]
}
