import type { PrincipalId } from '../../model/guid.ts'
import { doorsOf } from '../verdict/tenant-doors.ts'
import { assignmentById, type Overlay } from './overlaid.ts'

/** Principals that hold something else than before, by roles, groups or doors: they, and whoever is in them. */
export function affectedPrincipals({ before, index, edits }: Overlay): Set<PrincipalId> {
  const named = new Set<PrincipalId>()
  for (const [id, assignment] of edits.roleAssignments) {
    const one = assignment ?? assignmentById(before, id)
    if (one) named.add(one.principalId)
  }
  for (const [id, membership] of edits.groupMemberships) {
    const was = new Set(before.groups.memberships.members.get(id as PrincipalId)?.memberIds)
    const is = new Set(membership?.memberIds)
    for (const member of [...was, ...is]) if (was.has(member) !== is.has(member)) named.add(member)
  }
  const [was, is] = [doorsOf(before).entries, doorsOf(index).entries]
  if (was !== is) {
    const [old, left] = [new Set(was), new Set(is)]
    for (const entry of was) if (!left.has(entry)) named.add(entry.principal)
    for (const entry of is) if (!old.has(entry)) named.add(entry.principal)
  }
  const affected = new Set(named)
  for (const principal of named)
    for (const { groups } of [before, index]) for (const member of groups.below(principal)) affected.add(member)
  return affected
}
