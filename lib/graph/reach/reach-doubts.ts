import type { PrincipalId } from '../../model/guid.ts'
import { kindOfScope, type ScopeId, scopeId } from '../../model/scope.ts'
import { grantsAnything, takesAll } from '../../rbac/permission.ts'
import type { IndexedAssignment } from '../tenant/indexed-assignment.ts'
import { isWithin } from '../tenant/scope-tree.ts'
import type { IndexedDeny, TenantIndex } from '../tenant/tenant-index.ts'
import { unreadGroupWords } from '../verdict/asked.ts'
import { namedIn } from '../verdict/deny-side.ts'
import { reachOf } from './held-intervals.ts'
import { type Grant, grantsOf, type Interval, resourcesIn, union, without } from './reach.ts'

/** Something that was not read, and how many listed resources it may add to a principal's reach or take from it. */
export interface ReachDoubt {
  text: string
  may: 'add' | 'take'
  resources: number
}

/** What is unsure about where a principal reaches, the most first; the reach itself counts only what was read. */
export function reachDoubts(index: TenantIndex, principal: PrincipalId): ReachDoubt[] {
  const reach = reachOf(index, principal)
  return [
    ...unreadRoles(index, principal),
    ...doubtfulDenies(index, principal),
    ...hiddenGrants(index, principal),
    ...openGroups(index, principal),
    ...unreadAssignments(index),
  ]
    .map(({ text, may, intervals }) => {
      const touched = union(intervals)
      return {
        text,
        may,
        resources: resourcesIn(index, may === 'add' ? without(touched, reach) : common(touched, reach)),
      }
    })
    .filter(({ resources }) => resources > 0)
    .sort((a, b) => b.resources - a.resources || (a.text < b.text ? -1 : 1))
}

const common = (a: Interval[], b: Interval[]) => without(a, without(a, b))

interface Doubt {
  text: string
  may: ReachDoubt['may']
  intervals: Interval[]
}

const whole = ({ tree }: TenantIndex, number: number): Interval => [number, tree.end[number]!]
const givesSomething = ({ role }: Pick<Grant, 'role'>) =>
  !role || grantsAnything(role.permissions, 'control') || grantsAnything(role.permissions, 'data')

function unreadRoles(index: TenantIndex, principal: PrincipalId): Doubt[] {
  return grantsOf(index, principal)
    .filter(({ assignment, role }) => assignment.state === 'active' && !role)
    .map(({ assignment, roleName, scope }) => ({
      text: `the role definition \`${roleName}\`, held at \`${assignment.scope}\`, was not read: it may permit nothing`,
      may: 'take',
      intervals: [whole(index, scope)],
    }))
}

/** Denies that take a whole plane, and may or may not apply. */
function doubtfulDenies(index: TenantIndex, principal: PrincipalId): Doubt[] {
  const held = grantsOf(index, principal)
    .filter((grant) => grant.assignment.state === 'active' && givesSomething(grant))
    .map(({ scope }) => whole(index, scope))
  return index.denies.flatMap((indexed): Doubt[] => {
    const { deny } = indexed
    if (deny.effect === 'audit' || deny.condition) return []
    if (!takesAll(deny.permissions, 'control', '*') && !takesAll(deny.permissions, 'data', '*')) return []
    const named = namedIn(index, principal, deny.principals)
    const excluded = namedIn(index, principal, deny.excludePrincipals)
    if (named.answer === 'no' || excluded.answer === 'yes') return []
    const below = deny.doNotApplyToChildScopes ? [] : maybeBelow(index, indexed.scope)
    const unread = named.unread ?? excluded.unread
    if (unread) {
      const text = `${unreadGroupWords(index, unread)}, and deny assignment \`${deny.name}\` at \`${deny.scope}\` names it or a group that holds it`
      // Reach is without what a deny takes from everyone; whoever may be left out of it may have it all the same.
      const may = named.answer === 'yes' ? 'add' : 'take'
      const touched = [...at(index, indexed), ...below]
      return [{ text, may, intervals: may === 'take' ? touched : common(union(held), union(touched)) }]
    }
    if (below.length === 0) return []
    return [
      {
        text: `${pathWords}, and deny assignment \`${deny.name}\` holds at \`${deny.scope}\``,
        may: 'take',
        intervals: below,
      },
    ]
  })
}

const at = (index: TenantIndex, { deny, scope }: IndexedDeny): Interval[] =>
  deny.doNotApplyToChildScopes ? [[scope, scope + 1]] : [whole(index, scope)]

const pathWords = 'which management groups are above some subscriptions was not read'

/** What may lie under a management group for all that was read: subscriptions and groups whose place was not. */
function maybeBelow(index: TenantIndex, scope: number): Interval[] {
  const { tree } = index
  if (kindOfScope(tree.ids[scope]!) !== 'managementGroup') return []
  return [...tree.pathUnknown].filter((top) => !isWithin(tree, scope, top)).map((top) => whole(index, top))
}

function hiddenGrants(index: TenantIndex, principal: PrincipalId): Doubt[] {
  return grantsOf(index, principal)
    .filter((grant) => grant.assignment.state === 'active' && givesSomething(grant))
    .map(({ assignment, roleName, scope }) => ({
      text: `${pathWords}, and \`${roleName}\` is held at \`${assignment.scope}\``,
      may: 'add',
      intervals: maybeBelow(index, scope),
    }))
}

/** Groups that the principal may be in; all that one of them opens is one doubt. */
function openGroups(index: TenantIndex, principal: PrincipalId): Doubt[] {
  const own = index.groups.above(principal)
  return index.openAssignments.groups
    .filter((group) => group !== principal && !own.has(group))
    .map((group) => {
      const held = (index.assignmentsOf.get(group) ?? []).filter(
        ({ assignment }) =>
          assignment.state === 'active' && givesSomething({ role: index.roles.get(assignment.roleId) }),
      )
      return {
        text: `${unreadGroupWords(index, index.groups.unreadIn(group)!)}, and ${heldWords(index, group, held)}`,
        may: 'add',
        intervals: held.flatMap(({ scope }) => [whole(index, scope), ...maybeBelow(index, scope)]),
      }
    })
}

function heldWords(index: TenantIndex, group: PrincipalId, held: IndexedAssignment[]): string {
  const [first] = held
  const more = held.length > 1 ? ` and ${held.length - 1} more` : ''
  const role =
    first && (index.roles.get(first.assignment.roleId)?.name ?? first.assignment.roleName ?? first.assignment.roleId)
  return `\`${index.directory.nameOf(group)}\` holds \`${role}\` at \`${first?.assignment.scope}\`${more}`
}

/** Where role assignments were not, or not all, read. */
function unreadAssignments(index: TenantIndex): Doubt[] {
  const { tree, coverage } = index
  const cells = coverage.filter(({ dataset }) => dataset === 'roleAssignments')
  if (!index.someActive && !cells.some(({ state }) => state === 'complete'))
    return [{ text: 'no role assignments were read', may: 'add', intervals: [whole(index, 0)] }]
  const numberOf = (scope: string) => tree.numbers.get(scopeId(scope) as ScopeId)
  const isRead = (number: number) =>
    cells.some(({ state, scope }) => {
      const read = state === 'complete' ? numberOf(scope) : undefined
      return read !== undefined && isWithin(tree, number, read)
    })
  return [
    ...[...index.onlyResources]
      .filter((number) => !isRead(number))
      .map(
        (number): Doubt => ({
          text: `no role assignments of \`${tree.ids[number]}\` were read, which is known from its resources only`,
          may: 'add',
          intervals: [whole(index, number)],
        }),
      ),
    ...cells
      .filter(({ state }) => !['complete', 'imported', 'absent'].includes(state))
      .flatMap(({ scope }): Doubt[] => {
        const number = numberOf(scope)
        if (number === undefined) return []
        return [
          {
            text: `role assignments at \`${scope}\` were not all read`,
            may: 'add',
            intervals: [whole(index, number), ...maybeBelow(index, number)],
          },
        ]
      }),
  ]
}
