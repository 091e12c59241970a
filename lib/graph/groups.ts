import type { Facts } from '../model/facts.ts'
import type { PrincipalId } from '../model/guid.ts'

/** Who is in which group, directly or through groups in groups; cycles are legal in what people import and harmless here. */
export interface Groups {
  /** Whether anything that was read says so: the directory, a list of members, an assignment or a deny that names it. */
  isGroup(id: PrincipalId): boolean
  /** Groups the principal is in, each with the chain from the principal's own group to that one. */
  above(principal: PrincipalId): ReadonlyMap<PrincipalId, PrincipalId[]>
  /** Everyone in the group, directly or through groups in it; those groups themselves included. */
  below(group: PrincipalId): ReadonlySet<PrincipalId>
  /** The group itself or one nested in it whose members were not (all) read: anyone might be in it. */
  unreadIn(group: PrincipalId): PrincipalId | undefined
}

const none: ReadonlyMap<PrincipalId, PrincipalId[]> = new Map()

export function groupsOf(facts: Facts): Groups {
  const members = new Map(facts.groupMemberships.map((membership) => [membership.id, membership]))
  const parents = new Map<PrincipalId, PrincipalId[]>()
  for (const { id, memberIds } of facts.groupMemberships)
    for (const member of memberIds) {
      const list = parents.get(member)
      if (list) list.push(id)
      else parents.set(member, [id])
    }
  const isGroup = new Set<PrincipalId>(members.keys())
  // A foreign group is left out: its members are of another tenant, nobody of this one is among them.
  for (const { id, kind } of facts.principals) if (kind === 'group') isGroup.add(id)
  for (const { principalId, principalType } of facts.roleAssignments)
    if (isGroupType(principalType)) isGroup.add(principalId)
  for (const { principals, excludePrincipals } of facts.denyAssignments)
    for (const { id, type } of [...principals, ...excludePrincipals]) if (isGroupType(type)) isGroup.add(id)

  const aboveCache = new Map<PrincipalId, ReadonlyMap<PrincipalId, PrincipalId[]>>()
  const belowCache = new Map<PrincipalId, ReadonlySet<PrincipalId>>()
  const unreadCache = new Map<PrincipalId, PrincipalId | undefined>()

  function above(principal: PrincipalId) {
    if (!parents.has(principal)) return none
    const cached = aboveCache.get(principal)
    if (cached) return cached
    // Breadth first, so that the chain kept is a shortest one.
    const chains = new Map<PrincipalId, PrincipalId[]>()
    let ring: { at: PrincipalId; chain: PrincipalId[] }[] = [{ at: principal, chain: [] }]
    while (ring.length > 0) {
      const next: typeof ring = []
      for (const { at, chain } of ring)
        for (const group of parents.get(at) ?? []) {
          if (group === principal || chains.has(group)) continue
          const longer = [...chain, group]
          chains.set(group, longer)
          next.push({ at: group, chain: longer })
        }
      ring = next
    }
    aboveCache.set(principal, chains)
    return chains
  }

  function below(group: PrincipalId) {
    const cached = belowCache.get(group)
    if (cached) return cached
    const everyone = new Set<PrincipalId>()
    const open = [group]
    while (open.length > 0)
      for (const member of members.get(open.pop()!)?.memberIds ?? []) {
        if (member === group || everyone.has(member)) continue
        everyone.add(member)
        if (members.has(member)) open.push(member)
      }
    belowCache.set(group, everyone)
    return everyone
  }

  function unreadIn(group: PrincipalId) {
    if (unreadCache.has(group)) return unreadCache.get(group)
    const seen = new Set<PrincipalId>([group])
    const open = [group]
    let unread: PrincipalId | undefined
    while (open.length > 0 && unread === undefined) {
      const at = open.pop()!
      const membership = members.get(at)
      if (!membership?.complete) unread = at
      for (const member of membership?.memberIds ?? [])
        if (isGroup.has(member) && !seen.has(member)) {
          seen.add(member)
          open.push(member)
        }
    }
    unreadCache.set(group, unread)
    return unread
  }

  return { isGroup: (id) => isGroup.has(id), above, below, unreadIn }
}

const isGroupType = (type: string | undefined) => type === 'Group' || type?.toLowerCase() === 'group'
