import type { Fact, Facts } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'

/** Who is in which group, directly or through groups in groups; cycles are legal in what people import and harmless here. */
export interface Groups {
  memberships: Memberships
  /** Whether anything that was read says so: the directory, a list of members, an assignment or a deny that names it. */
  isGroup(id: PrincipalId): boolean
  /** Whether it is one, or nothing that was read says what it is. */
  mayBeGroup(id: PrincipalId): boolean
  /** Groups the principal is in, each with the chain from the principal's own group to that one. */
  above(principal: PrincipalId): ReadonlyMap<PrincipalId, PrincipalId[]>
  /** The principal, then the groups it is in. */
  selfAndAbove(principal: PrincipalId): PrincipalId[]
  /** Everyone in the group, directly or through groups in it; those groups themselves included. */
  below(group: PrincipalId): ReadonlySet<PrincipalId>
  /** The group itself or one nested in it whose members were not (all) read: anyone might be in it. */
  unreadIn(group: PrincipalId): PrincipalId | undefined
}

const none: ReadonlyMap<PrincipalId, PrincipalId[]> = new Map()
const nobody: ReadonlySet<PrincipalId> = new Set()

/** @param identities principals that are known to be managed identities. */
export function groupsOf(facts: Facts, identities: { has(id: PrincipalId): boolean }): Groups {
  const members = new Map(facts.groupMemberships.map((membership) => [membership.id, membership]))
  const parents = new Map<PrincipalId, PrincipalId[]>()
  for (const { id, memberIds } of facts.groupMemberships)
    for (const member of memberIds) {
      const list = parents.get(member)
      if (list) list.push(id)
      else parents.set(member, [id])
    }
  return groupsFrom({ members, parents }, kindsSaid(facts, identities))
}

/** Who is directly in whom, both ways. */
export interface Memberships {
  members: Map<PrincipalId, Fact<'groupMemberships'>>
  parents: Map<PrincipalId, PrincipalId[]>
}

export function groupsFrom(
  { members, parents }: Memberships,
  { isGroup, mayBeGroup }: Pick<Groups, 'isGroup' | 'mayBeGroup'>,
): Groups {
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
    if (!members.has(group)) return nobody
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
        if (!seen.has(member) && mayBeGroup(member)) {
          seen.add(member)
          open.push(member)
        }
    }
    unreadCache.set(group, unread)
    return unread
  }

  return {
    memberships: { members, parents },
    isGroup,
    mayBeGroup,
    above,
    selfAndAbove: (principal) => [principal, ...above(principal).keys()],
    below,
    unreadIn,
  }
}

/** What the facts say that a principal is: a group, or something else; the last word is the directory's. */
function kindsSaid(facts: Facts, identities: { has(id: PrincipalId): boolean }) {
  const said = new Map<PrincipalId, 'group' | 'other'>()
  const say = (id: PrincipalId, kind: 'group' | 'other' | undefined) => {
    if (kind && said.get(id) !== 'group') said.set(id, kind)
  }
  // Asked for and not there: deleted, or of another tenant. So is a foreign group: nobody of this one is in it.
  for (const { id } of facts.directoryLookups) say(id, 'other')
  for (const { id, kind } of facts.principals)
    say(id, kind === 'group' ? 'group' : kind === 'unknown' ? undefined : 'other')
  for (const { principalId, principalType } of facts.roleAssignments) say(principalId, kindOfType(principalType))
  for (const { principals, excludePrincipals } of facts.denyAssignments)
    for (const { id, type } of [...principals, ...excludePrincipals]) say(id, kindOfType(type))
  for (const { id } of facts.groupMemberships) said.set(id, 'group')
  return {
    isGroup: (id: PrincipalId) => said.get(id) === 'group',
    mayBeGroup: (id: PrincipalId) => said.get(id) === 'group' || !(said.has(id) || identities.has(id)),
  }
}

/** `Unknown` is what tools write where the directory did not tell them. */
function kindOfType(type: string | undefined): 'group' | 'other' | undefined {
  if (type === undefined) return undefined
  if (/^group$/i.test(type)) return 'group'
  return /^(?:user|serviceprincipal|device|foreigngroup)$/i.test(type) ? 'other' : undefined
}
