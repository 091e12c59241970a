import type { PrincipalKind } from '../../model/facts.ts'
import type { PrincipalId } from '../../model/guid.ts'
import type { Recipient } from '../../rbac/assignable-roles.ts'
import type { Constraint } from '../../rbac/delegation.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'

/** As role assignments call them; `undefined` where only the directory would tell. */
const typeOf: Record<PrincipalKind, string | undefined> = {
  user: 'User',
  group: 'Group',
  servicePrincipal: 'ServicePrincipal',
  managedIdentity: 'ServicePrincipal',
  device: 'Device',
  foreignGroup: 'ForeignGroup',
  unknown: undefined,
}

/**
 * Assigning a role to whom is of use to somebody: to themselves, to their groups, to any managed identity, which may
 * fall to them, and to any group, which may hold one. Other people gain nothing for them.
 */
export function recipientsFor(index: TenantIndex, principal: PrincipalId, constraints: Constraint[]): Recipient[] {
  const { directory, groups, identities } = index
  const recipient = (id: PrincipalId): Recipient => {
    const kind = directory.principals.get(id)?.kind ?? (groups.isGroup(id) ? 'group' : 'unknown')
    return { principal: id, principalType: identities.byPrincipal.has(id) ? 'ServicePrincipal' : typeOf[kind] }
  }
  const named = constraints.flatMap(({ principals }) => principals).map(recipient)
  return [
    recipient(principal),
    ...[...groups.above(principal).keys()].map(recipient),
    { principal: 'other', principalType: 'ServicePrincipal' },
    { principal: 'other', principalType: 'Group' },
    ...named.filter(({ principalType }) => principalType !== 'User' && principalType !== 'Device'),
  ]
}
