import { type PrincipalId, principalId as principalIdOf } from '../../model/guid.ts'
import { foldAscii, type ScopeId, scopeId, subscriptionIdOf } from '../../model/scope.ts'
import type { Answer, Question, Reason, Verdict } from '../../model/verdict.ts'
import { outcomeOf, type Plane } from '../../rbac/permission.ts'
import type { IndexedAssignment } from '../tenant/indexed-assignment.ts'
import type { OpenAssignment } from '../tenant/open-assignments.ts'
import { isWithin, nearestNumber, outermost } from '../tenant/scope-tree.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { conditionWords } from '../view/condition-words.ts'
import { type Asked, containerInId, gap, hiddenPath, isOnPath, pathDown, unreadGroupWords } from './asked.ts'
import { denySide } from './deny-side.ts'
import { throughDoors } from './through-doors.ts'

/**
 * May this principal do this at this scope? Union over its assignments and those of its groups, each permission block by
 * itself; an enforced deny wins; a condition makes it conditional; what was not read makes it unknown, never no. A data
 * action is also asked of the doors beside Azure RBAC, and of keys that still work.
 */
export function ask(index: TenantIndex, question: Question): Verdict {
  const principal = principalIdOf(question.principalId)
  const scope = scopeId(question.scope)
  if ('action' in question) return byRoles(index, askedOf(index, principal, 'control', question.action, scope))
  const asked = askedOf(index, principal, 'data', question.dataAction, scope)
  return throughDoors(index, asked, byRoles(index, asked), (action, target) =>
    byRoles(index, askedOf(index, principal, 'control', action, target)),
  )
}

function askedOf(index: TenantIndex, principal: PrincipalId, plane: Plane, action: string, scope: ScopeId): Asked {
  const at = nearestNumber(index.tree, scope)
  return { principal, plane, action: foldAscii(action.trim()), scope, at, top: outermost(index.tree, at) }
}

/** Azure RBAC alone. */
function byRoles(index: TenantIndex, asked: Asked): Verdict {
  const granted = grantSide(index, asked)
  if (granted.answer === 'no') return granted
  return denySide(index, asked, granted)
}

/** What one assignment, or one gap, says of the question; `undefined` where it has nothing to do with it. */
type Outcome = { answer: Answer; reason: Reason } | undefined

const strength: Record<Answer, number> = { no: 0, unknown: 1, conditional: 2, yes: 3 }
const stronger = (a: Answer, b: Answer) => (strength[a] >= strength[b] ? a : b)

function grantSide(index: TenantIndex, asked: Asked): Verdict {
  const granted: Outcome[] = []
  const holders: [PrincipalId, PrincipalId[]][] = [[asked.principal, []], ...index.groups.above(asked.principal)]
  for (const [holder, through] of holders)
    for (const indexed of index.assignmentsOf.get(holder) ?? [])
      granted.push(assignmentOutcome(index, asked, indexed, through))
  if (!granted.some((outcome) => outcome?.answer === 'yes')) {
    for (const open of index.openAssignments.on(asked.at)) granted.push(openGroupOutcome(index, asked, open))
    granted.push(readingGap(index, asked))
  }
  const found = granted.filter((outcome) => outcome !== undefined)
  const because = found.map((outcome) => outcome.reason).sort((a, b) => reasonWeight(a) - reasonWeight(b))
  if (because.length === 0) because.push({ kind: 'none', text: nothingCovers })
  return { answer: found.reduce<Answer>((answer, outcome) => stronger(answer, outcome.answer), 'no'), because }
}

const nothingCovers = 'no role assignment of the principal or its groups covers this scope with this action'

const reasonOrder: Reason['kind'][] = ['grant', 'gap', 'eligible', 'takenAway', 'deny', 'none']
const reasonWeight = (reason: Reason) =>
  reasonOrder.indexOf(reason.kind) * 2 +
  (reason.kind === 'grant' && (reason.condition ?? reason.match.condition) ? 1 : 0)

function assignmentOutcome(index: TenantIndex, asked: Asked, indexed: IndexedAssignment, through: PrincipalId[]) {
  const { assignment, scope, role } = indexed
  const covers = isWithin(index.tree, asked.at, scope)
  const hidden = covers ? undefined : hiddenPath(index, asked, scope)
  if (!covers && !hidden) return undefined
  const roleName = role?.name ?? assignment.roleName ?? assignment.roleId
  if (!role) {
    if (assignment.state === 'eligible') return undefined
    return gap(
      { of: 'roleDefinition', roleId: assignment.roleId, assignmentId: assignment.id },
      `the role definition \`${roleName}\` of an assignment at \`${assignment.scope}\` was not read`,
    )
  }
  const outcome = outcomeOf(role.permissions, asked.plane, asked.action)
  if (!outcome) return undefined
  const what = {
    assignmentId: assignment.id,
    scope: assignment.scope,
    path: covers ? pathDown(index, asked, scope) : [],
    roleId: assignment.roleId,
    roleName,
    through,
  }
  if (outcome.kind === 'takenAway')
    return {
      answer: 'no' as const,
      reason: { kind: 'takenAway', ...what, match: outcome.match, notPattern: outcome.notPattern } satisfies Reason,
    }
  if (assignment.state === 'eligible')
    return { answer: 'no' as const, reason: { kind: 'eligible', ...what } satisfies Reason }
  if (hidden)
    return gap(
      { of: 'managementGroupPath', scope: hidden, assignmentId: assignment.id },
      `which management groups are above \`${hidden}\` was not read, and \`${roleName}\` is held at \`${assignment.scope}\``,
    )
  const conditional = assignment.condition !== undefined || outcome.match.condition !== undefined
  const reason = { kind: 'grant', ...what, match: outcome.match, condition: assignment.condition } satisfies Reason
  if (!conditional) return { answer: 'yes' as const, reason }
  const limits = [assignment.condition, outcome.match.condition]
    .map((condition) => condition && conditionWords(index, condition))
    .filter(Boolean)
  return {
    answer: 'conditional' as const,
    reason: limits.length > 0 ? { ...reason, limits: limits.join('; ') } : reason,
  }
}

/** A group whose members were not all read: the principal may be one of them. */
function openGroupOutcome(index: TenantIndex, asked: Asked, { group, unread, indexed }: OpenAssignment): Outcome {
  if (group === asked.principal || index.groups.above(asked.principal).has(group)) return undefined
  const outcome = assignmentOutcome(index, asked, indexed, [group])
  if (!outcome || outcome.answer === 'no') return undefined
  return gap(
    { of: 'groupMembers', groupId: unread, assignmentId: indexed.assignment.id },
    `${unreadGroupWords(index, unread)}, and ${unread === group ? 'it' : `\`${index.directory.nameOf(group)}\`, which has it as a member,`} holds \`${nameOfRole(indexed)}\` at \`${indexed.assignment.scope}\``,
  )
}

const nameOfRole = ({ assignment, role }: IndexedAssignment) => role?.name ?? assignment.roleName ?? assignment.roleId

/** Whether the coverage says that every role assignment there was read. */
const areAssignmentsRead = (index: TenantIndex, asked: Asked) =>
  index.coverage.some(({ dataset, state, scope }) => {
    const number =
      dataset === 'roleAssignments' && state === 'complete' ? index.tree.numbers.get(scopeId(scope)) : undefined
    return number !== undefined && isWithin(index.tree, asked.top, number)
  })

/** What was not read at all: the scope's subscription, or role assignments. */
function readingGap(index: TenantIndex, asked: Asked) {
  if (asked.scope !== '/' && (asked.top === 0 || index.tree.onlyReferredTo.has(asked.top))) {
    const scope = containerInId(asked.scope) ?? asked.scope
    const subscription = subscriptionIdOf(scope)
    return gap(
      { of: 'scope', scope },
      `nothing was read of ${subscription ? `subscription \`${subscription}\`` : `\`${scope}\``}`,
    )
  }
  if (
    !index.someActive &&
    !index.coverage.some((cell) => cell.dataset === 'roleAssignments' && cell.state === 'complete')
  )
    return gap({ of: 'roleAssignments', scope: asked.scope }, 'no role assignments were read')
  if (index.onlyResources.has(asked.top) && !areAssignmentsRead(index, asked)) {
    const scope = index.tree.ids[asked.top]!
    return gap(
      { of: 'roleAssignments', scope },
      `subscription \`${subscriptionIdOf(scope)}\` is known from its resources only, and no role assignments of it were read`,
    )
  }
  const unreadCell = index.coverage.find(
    (cell) =>
      cell.dataset === 'roleAssignments' &&
      !['complete', 'imported', 'absent'].includes(cell.state) &&
      isOnPath(index, asked, scopeId(cell.scope)),
  )
  return unreadCell
    ? gap(
        { of: 'roleAssignments', scope: scopeId(unreadCell.scope) },
        `role assignments at \`${unreadCell.scope}\` were not all read`,
      )
    : undefined
}
