import type { PrincipalId } from '../../model/guid.ts'
import { type Groups, groupsFrom } from '../tenant/groups.ts'
import type { FactEdits } from './fact-edits.ts'
import { LayeredMap } from './layered-map.ts'

/**
 * Groups with other members in some of them. What was said of who is a group stays said.
 * @param identities those of the overlay: an identity that comes about is no group.
 */
export function overlaidGroups(
  groups: Groups,
  edits: FactEdits['groupMemberships'],
  identities: { has(id: PrincipalId): boolean },
): Groups {
  const mayBeGroup = (id: PrincipalId) => edits.has(id) || (groups.mayBeGroup(id) && !identities.has(id))
  if (edits.size === 0) return { ...groups, mayBeGroup }
  const { members, parents } = groups.memberships
  const changed = new Map<PrincipalId, PrincipalId[]>()
  for (const [id, membership] of edits) {
    const group = id as PrincipalId
    const before = new Set(members.get(group)?.memberIds)
    const after = new Set(membership?.memberIds)
    const parentsOf = (member: PrincipalId) => changed.get(member) ?? parents.get(member) ?? []
    for (const member of before)
      if (!after.has(member))
        changed.set(
          member,
          parentsOf(member).filter((parent) => parent !== group),
        )
    for (const member of after) if (!before.has(member)) changed.set(member, [...parentsOf(member), group])
  }
  return groupsFrom(
    {
      members: new LayeredMap(members, edits as Map<PrincipalId, NonNullable<ReturnType<typeof members.get>>>),
      parents: new LayeredMap(
        parents,
        new Map([...changed].map(([id, list]) => [id, list.length > 0 ? list : undefined])),
      ),
    },
    {
      isGroup: (id) => edits.has(id) || groups.isGroup(id),
      mayBeGroup,
    },
  )
}
