import { grantsOf } from '#lib/graph/reach/reach.ts'
import { holderName, holderNode, nodeId, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { type RoleAssignment, shown } from '#lib/model/facts.ts'
import type { PrincipalId, RoleKey } from '#lib/model/guid.ts'
import type { ScopeId } from '#lib/model/scope.ts'
import type { Offer } from './offer.ts'

/** What may be given to a principal and taken from it: roles, and places in groups. */
export function principalOffers(index: TenantIndex, principal: PrincipalId): Offer[] {
  const [name, node] = [holderName(index, principal), holderNode(index, principal)]
  const groups = new Map<PrincipalId, Offer>()
  const leave = (group: PrincipalId) => {
    const known = groups.get(group)
    if (known) return known
    const offer: Offer = {
      kind: 'remove-group-member',
      text: `Remove ${name} from the group ${holderName(index, group)}`,
      fields: { group, member: principal },
      open: [],
      nodes: [node, holderNode(index, group)],
    }
    groups.set(group, offer)
    return offer
  }
  const removals: Offer[] = []
  for (const { assignment, through } of grantsOf(index, principal)) {
    const [first] = through
    if (first === undefined) removals.push(removal(index, assignment))
    else leave(first).nodes.push(nodeId.grant(assignment.roleId, assignment.scope))
  }
  for (const [group, chain] of index.groups.above(principal)) if (chain.length === 1) leave(group)
  const gains: Offer[] = [
    {
      kind: 'add-role-assignment',
      text: `Assign a role to ${name}…`,
      fields: { principal },
      open: ['role', 'scope'],
      nodes: [node],
    },
    {
      kind: 'add-group-member',
      text: `Add ${name} to a group…`,
      fields: { member: principal },
      open: ['group'],
      nodes: [node],
    },
  ]
  if (index.groups.isGroup(principal))
    gains.push(
      {
        kind: 'add-group-member',
        text: `Add a member to ${name}…`,
        fields: { group: principal },
        open: ['member'],
        nodes: [node],
      },
      {
        kind: 'remove-group-member',
        text: `Remove a member from ${name}…`,
        fields: { group: principal },
        open: ['member'],
        nodes: [node],
      },
    )
  return [...removals, ...groups.values(), ...gains]
}

/** Assignments of one role at one scope, each to be removed. */
export function grantOffers(index: TenantIndex, key: string): Offer[] {
  const at = key.indexOf('@')
  const number = index.tree.numbers.get(key.slice(at + 1) as ScopeId)
  const role = key.slice(0, at) as RoleKey
  const given = number === undefined ? [] : index.assignmentsAt.get(number)
  return given
    .filter(({ assignment }) => assignment.roleId === role)
    .map(({ assignment }) => removal(index, assignment))
}

function removal(index: TenantIndex, assignment: RoleAssignment): Offer {
  const { principalId, roleId, roleName, scope } = assignment
  const role = index.roles.get(roleId)?.name ?? roleName ?? roleId
  return {
    kind: 'remove-role-assignment',
    text: `Take ${role} at ${scopeWords(index, scope)} from ${holderName(index, principalId)}`,
    fields: { assignment: shown(assignment) },
    open: [],
    nodes: [holderNode(index, principalId), nodeId.grant(roleId, scope), nodeId.target(scope)],
  }
}
