import type { CoverageCell } from '../../model/coverage.ts'
import type { Facts, Permission } from '../../model/facts.ts'
import type { Answer, Question } from '../../model/verdict.ts'
import { withDoors } from './plain-doors.ts'

/**
 * Azure's rules once more, written from the facts alone and as plainly as they can be said: it shares no code with the
 * engine, so that both would have to make the same mistake for it to go unseen. Slow: every question walks everything.
 */
export function plainAnswersOf(facts: Facts, coverage: CoverageCell[] = []): (question: Question) => Answer {
  const read = scopesReadIn(facts)
  return (question) => {
    const principal = folded(question.principalId)
    const scope = foldedScope(question.scope)
    const byRoles = (plane: 'control' | 'data', action: string, at: string) =>
      rolesSay({ facts, coverage, read, principal }, plane, folded(action), placeOf(facts, at))
    if ('action' in question) return byRoles('control', question.action, scope)
    const action = folded(question.dataAction)
    return withDoors({ facts, principal, action, scope, byRoles, isNamed })
  }
}

interface Asker {
  facts: Facts
  coverage: CoverageCell[]
  read: Set<string>
  principal: string
}

/** Azure RBAC alone. */
function rolesSay(
  { facts, coverage, read, principal }: Asker,
  plane: 'control' | 'data',
  action: string,
  place: Place,
): Answer {
  const says = (permissions: Permission[]) => blocksSay(permissions, plane, action)

  let granted: Answer = 'no'
  for (const assignment of facts.roleAssignments) {
    if (assignment.state === 'eligible') continue
    const held = isNamed(facts, principal, assignment.principalId, assignment.principalType)
    const certain = least(held, covers(facts, place, assignment.scope))
    if (certain === 'no') continue
    const role = facts.roleDefinitions.find(({ id }) => id === assignment.roleId)
    const given = role ? says(role.permissions) : 'unknown'
    if (given === 'no') continue
    const whole = given === 'yes' && assignment.condition !== undefined ? 'conditional' : given
    granted = strongest(granted, certain === 'unknown' ? 'unknown' : whole)
  }
  if (isUnread(facts, coverage, read, place)) granted = strongest(granted, 'unknown')

  let answer = granted
  for (const deny of facts.denyAssignments) {
    if (deny.effect === 'audit') continue
    if (deny.doNotApplyToChildScopes && deny.scope !== place.scope) continue
    const taken = says(deny.permissions)
    const named = most(deny.principals.map(({ id, type }) => isNamed(facts, principal, id, type)))
    const excluded = most(deny.excludePrincipals.map(({ id, type }) => isNamed(facts, principal, id, type)))
    const certain = least(covers(facts, place, deny.scope), least(named, opposite(excluded)))
    if (taken === 'no' || certain === 'no') continue
    // Under a condition it leaves something, whether or not it applies; otherwise it takes all, if it applies.
    if (taken === 'conditional' || deny.condition) answer = answer === 'yes' ? 'conditional' : answer
    else if (certain === 'yes') return 'no'
    else if (answer !== 'no') answer = 'unknown'
  }
  return answer
}

export const folded = (text: string) =>
  text.trim().replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
const foldedScope = (text: string) => `/${folded(text).split('/').filter(Boolean).join('/')}`

const order: Answer[] = ['no', 'unknown', 'conditional', 'yes']
export const strongest = (a: Answer, b: Answer) => (order.indexOf(a) > order.indexOf(b) ? a : b)

type Certainty = 'yes' | 'unknown' | 'no'
const least = (a: Certainty, b: Certainty): Certainty =>
  a === 'no' || b === 'no' ? 'no' : a === 'unknown' || b === 'unknown' ? 'unknown' : 'yes'
const most = (all: Certainty[]): Certainty => (all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no')
const opposite = (a: Certainty): Certainty => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'unknown')

function blocksSay(permissions: Permission[], plane: 'control' | 'data', action: string): 'yes' | 'conditional' | 'no' {
  const given = permissions.filter((block) => {
    const [plus, minus] =
      plane === 'data' ? [block.dataActions, block.notDataActions] : [block.actions, block.notActions]
    return plus.some((text) => isLike(text, action)) && !minus.some((text) => isLike(text, action))
  })
  if (given.length === 0) return 'no'
  return given.some((block) => !block.condition) ? 'yes' : 'conditional'
}

const compared = new Map<string, boolean>()

export function isLike(pattern: string, action: string): boolean {
  const key = `${pattern}\n${action}`
  const known = compared.get(key) ?? everyPlaceAfter(folded(pattern), action).has(action.length)
  compared.set(key, known)
  return known
}

/** Where in the action one may stand after the whole pattern, going through it star by star and letter by letter. */
function everyPlaceAfter(pattern: string, action: string): Set<number> {
  let places = new Set([0])
  for (let at = 0; at < pattern.length; at++) {
    const next = new Set<number>()
    // A star that is a whole segment, with more after it, takes whole segments or nothing; any other takes anything.
    const takesSegments = pattern[at] === '*' && (at === 0 || pattern[at - 1] === '/') && pattern[at + 1] === '/'
    for (const place of places) {
      if (pattern[at] !== '*') {
        if (action[place] === pattern[at]) next.add(place + 1)
        continue
      }
      for (let further = place; further <= action.length; further++)
        if (!takesSegments || further === place || action[further - 1] === '/') next.add(further)
    }
    if (takesSegments) at++
    places = next
  }
  return places
}

/** A question's scope, and what is known to contain it. */
interface Place {
  scope: string
  /** The scope and what its id says is around it, outermost first. */
  byId: string[]
  /** Everything known to contain it, itself and `/` included. */
  within: Set<string>
  /** The subscription or management group whose own container was not read. */
  openAt: string | undefined
}

export function placeOf(facts: Facts, scope: string): Place {
  const byId = nestedIds(scope)
  const within = new Set(['/', ...byId])
  let openAt: string | undefined
  let top: string | undefined = byId[0]
  while (top !== undefined && isContainer(top)) {
    const above = containerOf(facts, top)
    if (above === undefined) openAt = top
    else within.add(above)
    top = above
  }
  return { scope, byId, within, openAt }
}

const managementGroup = /^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/
const subscription = /^\/subscriptions\/[^/]+$/
const isContainer = (scope: string) => managementGroup.test(scope) || subscription.test(scope)

/** From left to right: container, resource group, then each resource and child; an extension starts anew at `providers`. */
function nestedIds(scope: string): string[] {
  const parts = scope.split('/').slice(1)
  const ids: string[] = []
  let at = 0
  const takeUpTo = (count: number) => {
    at = Math.min(count, parts.length)
    ids.push(`/${parts.slice(0, at).join('/')}`)
  }
  if (scope === '/') return []
  if (parts[0] === 'subscriptions') takeUpTo(2)
  else if (managementGroup.test(`/${parts.slice(0, 4).join('/')}`)) takeUpTo(4)
  if (parts[0] === 'subscriptions' && parts[2] === 'resourcegroups' && parts.length > 3) takeUpTo(4)
  while (at < parts.length) takeUpTo(at + (parts[at] === 'providers' ? 4 : 2))
  return ids
}

/** What contains a subscription or a management group; `undefined` where nothing says so. */
function containerOf(facts: Facts, scope: string): string | undefined {
  const group = facts.managementGroups.find(({ id }) => id === scope)
  if (group?.parent !== undefined) return group.parent
  for (const { id, ancestors } of facts.subscriptions) {
    if (!ancestors) continue
    const chain: string[] = [id, ...ancestors]
    const found = chain.indexOf(scope)
    if (found !== -1) return chain[found + 1] ?? '/'
  }
  return undefined
}

export function covers(facts: Facts, place: Place, scope: string): Certainty {
  if (place.within.has(scope)) return 'yes'
  if (place.openAt === undefined || !managementGroup.test(scope)) return 'no'
  // What is known to lie inside the open container cannot be around it.
  return placeOf(facts, scope).within.has(place.openAt) ? 'no' : 'unknown'
}

function isNamed(facts: Facts, principal: string, named: string, type: string | undefined): Certainty {
  if (named === principal || type === 'SystemDefined' || /^[0-]+$/.test(named)) return 'yes'
  const inside = new Set<string>([named])
  const open: string[] = [named]
  let unread = false
  while (open.length > 0) {
    const at = open.shift()!
    if (!mayBeGroup(facts, at)) continue
    const list = facts.groupMemberships.find(({ id }) => id === at)
    if (!list?.complete) unread = true
    for (const member of list?.memberIds ?? [])
      if (!inside.has(member)) {
        inside.add(member)
        open.push(member)
      }
  }
  return inside.has(principal) ? 'yes' : unread ? 'unknown' : 'no'
}

/** Whether something that was read says that it is a group, or nothing says what it is. */
function mayBeGroup(facts: Facts, id: string): boolean {
  const said = [
    ...facts.principals.filter((one) => one.id === id).map(({ kind }) => kind),
    ...facts.roleAssignments.filter((one) => one.principalId === id).map(({ principalType }) => principalType),
    ...facts.denyAssignments
      .flatMap((deny) => [...deny.principals, ...deny.excludePrincipals])
      .filter((one) => one.id === id)
      .map(({ type }) => type),
    ...facts.directoryLookups.filter((one) => one.id === id).map(() => 'deleted or foreign'),
    ...facts.resources
      .flatMap(({ type, wears, settings }) => [
        ...(wears ?? []).map(({ principalId }) => principalId),
        type === 'microsoft.managedidentity/userassignedidentities' ? settings?.principalId : undefined,
      ])
      .filter((one) => typeof one === 'string' && folded(one) === id)
      .map(() => 'managed identity'),
    ...facts.groupMemberships.filter((list) => list.id === id).map(() => 'group'),
  ]
    .filter((kind) => kind !== undefined)
    .map(folded)
  return said.includes('group') || said.every((kind) => kind === 'unknown')
}

/** Scopes of which something was read; one that only a deny or an identity refers to was not. */
function scopesReadIn(facts: Facts): Set<string> {
  return new Set(
    [
      ...facts.managementGroups.flatMap(({ id, parent }) => (parent === undefined ? [id] : [id, parent])),
      ...facts.subscriptions.flatMap(({ id, ancestors }) => [id, ...(ancestors ?? [])]),
      ...facts.resourceGroups.map(({ id }) => id),
      ...facts.resources.map(({ id }) => id),
      ...facts.roleAssignments.map(({ scope }) => scope),
    ].flatMap((scope) => nestedIds(scope)),
  )
}

function isUnread(facts: Facts, coverage: CoverageCell[], read: Set<string>, place: Place): boolean {
  const top = place.byId[0]
  if (top !== undefined && !read.has(top)) return true
  const cells = coverage.filter(({ dataset }) => dataset === 'roleAssignments')
  if (
    !facts.roleAssignments.some(({ state }) => state === 'active') &&
    !cells.some(({ state }) => state === 'complete')
  )
    return true
  const isOnlyResources =
    top !== undefined &&
    subscription.test(top) &&
    !facts.subscriptions.some(({ id }) => id === top) &&
    !facts.roleAssignments.some(({ scope, state }) => state === 'active' && nestedIds(scope)[0] === top)
  if (
    isOnlyResources &&
    !cells.some(({ state, scope }) => state === 'complete' && placeOf(facts, top).within.has(foldedScope(scope)))
  )
    return true
  return cells.some(
    ({ state, scope }) =>
      !['complete', 'imported', 'absent'].includes(state) && covers(facts, place, foldedScope(scope)) !== 'no',
  )
}
