import type { DenyAssignment } from '../../model/facts.ts'
import { everyone, type PrincipalId } from '../../model/guid.ts'
import type { Reason, Verdict } from '../../model/verdict.ts'
import { outcomeOf } from '../../rbac/permission.ts'
import { isWithin } from '../tenant/scope-tree.ts'
import type { IndexedDeny, TenantIndex } from '../tenant/tenant-index.ts'
import { type Asked, gap, hiddenPath, pathDown, unreadGroupWords } from './asked.ts'

/** What is left of a grant after the deny assignments: nothing, all of it, or nobody can tell. */
export function denySide(index: TenantIndex, asked: Asked, granted: Verdict): Verdict {
  let answer = granted.answer
  const denies: Reason[] = []
  for (const indexed of index.denies) {
    const outcome = denyOutcome(index, asked, indexed)
    if (!outcome) continue
    const { reasons, certain, conditional } = outcome
    if (certain && !conditional) return { answer: 'no', because: [...reasons, ...granted.because] }
    denies.push(...reasons)
    // Under a condition it leaves something, whether or not it applies; otherwise it takes everything, if it applies.
    if (!conditional) answer = 'unknown'
    else if (answer === 'yes') answer = 'conditional'
  }
  return { answer, because: [...granted.because, ...denies] }
}

/** What one deny takes, and whether it is certain to apply; `undefined` where it is certain not to. */
function denyOutcome(index: TenantIndex, asked: Asked, { deny, scope }: IndexedDeny) {
  if (deny.effect === 'audit') return undefined
  if (deny.doNotApplyToChildScopes && deny.scope !== asked.scope) return undefined
  const hidden = isWithin(index.tree, asked.at, scope) ? undefined : hiddenPath(index, asked, scope)
  if (!hidden && !isWithin(index.tree, asked.at, scope)) return undefined
  const outcome = outcomeOf(deny.permissions, asked.plane, asked.action)
  if (outcome?.kind !== 'granted') return undefined
  const named = namedIn(index, asked.principal, deny.principals)
  const excluded = namedIn(index, asked.principal, deny.excludePrincipals)
  if (named.answer === 'no' || excluded.answer === 'yes') return undefined
  const condition = deny.condition ?? outcome.match.condition
  const gaps: Reason[] = [named, excluded].flatMap(({ unread }) =>
    unread ? [deniedGroupGap(index, deny, unread)] : [],
  )
  if (hidden)
    gaps.push(
      gap(
        { of: 'managementGroupPath', scope: hidden, assignmentId: deny.id },
        `which management groups are above \`${hidden}\` was not read, and deny assignment \`${deny.name}\` holds at \`${deny.scope}\``,
      ).reason,
    )
  const reason: Reason = {
    kind: 'deny',
    denyId: deny.id,
    name: deny.name,
    scope: deny.scope,
    path: hidden ? [] : pathDown(index, asked, scope),
    match: outcome.match,
    condition,
  }
  const certain = gaps.length === 0
  return { reasons: certain ? [reason] : gaps, certain, conditional: condition !== undefined }
}

const deniedGroupGap = (index: TenantIndex, deny: DenyAssignment, group: PrincipalId): Reason =>
  gap(
    { of: 'groupMembers', groupId: group, assignmentId: deny.id },
    `${unreadGroupWords(index, group)}, and deny assignment \`${deny.name}\` names it or a group that holds it`,
  ).reason

/** Whether a list of a deny assignment names the principal or a group it is in; `unread`: the group whose members would tell. */
export function namedIn(
  index: TenantIndex,
  principal: PrincipalId,
  list: DenyAssignment['principals'],
): { answer: 'yes' | 'no' | 'unknown'; unread?: PrincipalId } {
  const above = index.groups.above(principal)
  let unread: PrincipalId | undefined
  for (const { id, type } of list) {
    if (id === everyone || type === 'SystemDefined' || id === principal || above.has(id)) return { answer: 'yes' }
    if (index.groups.mayBeGroup(id)) unread ??= index.groups.unreadIn(id)
  }
  return unread === undefined ? { answer: 'no' } : { answer: 'unknown', unread }
}
