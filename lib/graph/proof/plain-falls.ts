import type { Facts, Resource, RoleAssignment } from '../../model/facts.ts'
import type { Answer } from '../../model/verdict.ts'
import { techniques } from '../../techniques/techniques/index.ts'
import { covers, folded, isLike, placeOf, plainAnswersOf } from './plain-evaluator.ts'

/** What falls with one principal: identities by principal id, and resources by id, with how surely, and identities with the nearest ring. */
export interface PlainFalls {
  identities: Map<string, { level: number; ring: number }>
  resources: Map<string, number>
}

const levelOf: Record<Answer, number> = { no: 0, unknown: 1, conditional: 2, yes: 3 }

/**
 * Blast radius once more, from the facts and the techniques as they are declared: every step that is possible is asked
 * for and written out, and followed level by level. It shares no code with the search.
 */
export function plainFallsOf(facts: Facts): (start: string) => PlainFalls {
  const yielded = new Map(facts.resources.map((resource) => [resource.id as string, yieldsOf(facts, resource)]))
  const stepsOf = remembered((principal: string) => stepsFrom(facts, principal, yielded))
  return remembered((start) => {
    const identities: PlainFalls['identities'] = new Map()
    const resources: PlainFalls['resources'] = new Map()
    for (const level of [3, 2, 1]) {
      const rings = new Map([[start, 0]])
      for (const [principal, ring] of rings)
        for (const step of stepsOf(principal))
          if (step.level >= level && !rings.has(step.to)) rings.set(step.to, ring + 1)
      for (const [principal, ring] of rings) {
        if (principal !== start && !identities.has(principal)) identities.set(principal, { level, ring })
        for (const { id } of facts.resources)
          if (!resources.has(id) && holdsAt(facts, principal, id) >= level) resources.set(id, level)
      }
    }
    return { identities, resources }
  })
}

interface Yielded {
  worn: { to: string; how: string }[]
  itself: string | undefined
}

function yieldsOf(facts: Facts, { wears, settings, type, id }: Resource): Yielded {
  const principalOf = (identityId: string) =>
    facts.resources.find((one) => one.id === identityId)?.settings?.principalId as string | undefined
  return {
    worn: (wears ?? []).flatMap(({ how, principalId, identityId }) => {
      const to = principalId ?? (identityId && principalOf(identityId))
      return to ? [{ to, how }] : []
    }),
    itself:
      type === 'microsoft.managedidentity/userassignedidentities' && id
        ? (settings?.principalId as string | undefined)
        : undefined,
  }
}

function stepsFrom(facts: Facts, principal: string, yielded: ReadonlyMap<string, Yielded>) {
  const ask = plainAnswersOf(facts)
  const known = new Map<unknown, Map<string, number>>()
  const may = ({ action, plane }: { action: string; plane: string }, scope: string, by = ask) => {
    const answers = known.get(by) ?? new Map<string, number>()
    known.set(by, answers)
    const key = `${plane} ${action} ${scope}`
    const question = { id: '', principalId: principal, scope }
    const level =
      answers.get(key) ?? levelOf[by({ ...question, ...(plane === 'data' ? { dataAction: action } : { action }) })]
    answers.set(key, level)
    return level
  }
  const freely = plainAnswersOf(withoutLimited(facts))
  const undenied = plainAnswersOf({ ...facts, denyAssignments: [] })
  const freelyUndenied = plainAnswersOf({ ...withoutLimited(facts), denyAssignments: [] })
  const scopes = [...new Set(facts.roleAssignments.map(({ scope }) => scope as string))]
  const mayAssign = (scope: string, by = freely) =>
    Math.max(
      ...techniques
        .filter((technique) => technique.yields === 'anyRole')
        .flatMap(({ needs }) => needs.map((all) => Math.min(...all.map((need) => may(need, scope, by))))),
    )
  const limitedUndenied = remembered((scope: string) => {
    const limited = withLimitedRoles({ ...facts, denyAssignments: [] }, principal, scope)
    return limited && plainAnswersOf(limited)
  })
  const elsewhereByLimited = (needs: { action: string; plane: string }[], scope: string) => {
    const by = limitedUndenied(scope)
    return by ? needs.map((need) => Math.min(2, may(need, scope, by))) : []
  }
  const steps: { to: string; level: number }[] = []
  for (const target of facts.resources) {
    const assigning = mayAssign(target.id)
    const withAnyRole = plainAnswersOf(owning(facts, principal, target.id))
    const limited = withLimitedRoles(facts, principal, target.id)
    const withLimited = limited && plainAnswersOf(limited)
    for (const technique of techniques) {
      if (!technique.targets.includes(target.type)) continue
      const open = levelOf[technique.open?.(target) ?? 'yes']
      const best = Math.max(
        ...technique.needs.map((all) => Math.min(...all.map((need) => may(need, target.id)))),
        ...technique.needs.map((all) => Math.min(assigning, ...all.map((need) => may(need, target.id, withAnyRole)))),
        ...(withLimited
          ? technique.needs.map((all) => Math.min(2, ...all.map((need) => may(need, target.id, withLimited))))
          : []),
      )
      // Somewhere there is a scope that no deny covers; a host can be made there.
      const elsewhere = technique.elsewhere
        ? Math.max(
            ...scopes.flatMap((scope) => [
              ...technique.elsewhere!.map((need) => may(need, scope, undenied)),
              mayAssign(scope, freelyUndenied),
              ...elsewhereByLimited(technique.elsewhere!, scope),
            ]),
            0,
          )
        : 3
      const level = Math.min(best, open, elsewhere)
      const { worn, itself } = yielded.get(target.id)!
      if (level === 0) continue
      if (technique.yields === 'theIdentity' && itself) steps.push({ to: itself, level })
      if (technique.yields === 'wornIdentities')
        for (const { to, how } of worn)
          if (technique.hows === undefined || technique.hows.some((one) => one === how)) steps.push({ to, level })
    }
  }
  return steps
}

/** The same tenant, in which the principal has given itself everything at a scope. */
function owning(facts: Facts, principal: string, scope: string): Facts {
  const everything = { actions: ['*'], notActions: [], dataActions: ['*'], notDataActions: [] }
  const role = { id: 'all of it', name: 'all of it', custom: true, assignableScopes: [], permissions: [everything] }
  const assignment = { id: '/all-of-it', principalId: principal, scope, roleId: role.id, state: 'active' }
  return {
    ...facts,
    roleDefinitions: [...facts.roleDefinitions, role as unknown as Facts['roleDefinitions'][number]],
    roleAssignments: [...facts.roleAssignments, assignment as unknown as RoleAssignment],
  }
}

const assign = 'Microsoft.Authorization/roleAssignments/write'

/** Roles that an assignment lets be assigned; `undefined` where nothing limits them, or it assigns none. */
function limitsOf(facts: Facts, { roleId, condition }: Pick<RoleAssignment, 'roleId' | 'condition'>) {
  const blocks = facts.roleDefinitions.find(({ id }) => id === roleId)?.permissions ?? []
  const giving = blocks.filter(
    ({ actions, notActions }) =>
      actions.some((text) => isLike(text, folded(assign))) && !notActions.some((text) => isLike(text, folded(assign))),
  )
  const limits = giving.map((block) =>
    [block.condition, condition].flatMap((text) => {
      const names = text?.match(/GuidEquals \{([^}]*)\}/)?.[1]
      return names === undefined ? [] : [names.split(', ')]
    }),
  )
  if (giving.length === 0 || limits.some((all) => all.length === 0)) return undefined
  return limits.flatMap((all) => all[0]!.filter((name) => all.every((names) => names.includes(name))))
}

/** A role that does all it did but assign roles. */
function notAssigning(facts: Facts, id: string): Facts['roleDefinitions'] {
  return facts.roleDefinitions
    .filter((role) => role.id === id)
    .map((role) => ({
      ...role,
      id: `${id} without assigning` as typeof role.id,
      permissions: role.permissions.map((block) => ({ ...block, notActions: [...block.notActions, assign] })),
    }))
}

/** The same tenant, in which those who may assign some roles only assign none. */
function withoutLimited(facts: Facts): Facts {
  const ids = [...new Set(facts.roleAssignments.map(({ roleId }) => roleId as string))]
  return {
    ...facts,
    roleDefinitions: [...facts.roleDefinitions, ...ids.flatMap((id) => notAssigning(facts, id))],
    roleAssignments: facts.roleAssignments.map((one) =>
      limitsOf(facts, one) ? { ...one, roleId: `${one.roleId} without assigning` as typeof one.roleId } : one,
    ),
  }
}

/** The same tenant, in which the principal has given itself, at a scope, what it may; `undefined` where that is nothing. */
function withLimitedRoles(facts: Facts, principal: string, scope: string): Facts | undefined {
  const reached = new Set<string>()
  for (const assignment of facts.roleAssignments) {
    const limits = limitsOf(facts, assignment)
    if (!limits || assignment.state !== 'active' || !isMember(facts, principal, assignment.principalId)) continue
    const alone = plainAnswersOf({ ...facts, roleAssignments: [assignment] })
    if (alone({ id: '', principalId: principal, scope, action: assign }) !== 'no')
      for (const id of limits) reached.add(id)
  }
  for (const id of reached) {
    const role = { roleId: id } as Pick<RoleAssignment, 'roleId'>
    const further = limitsOf(facts, role)
    const assigns = plainAnswersOf(
      giving({ ...facts, roleAssignments: [], denyAssignments: [] }, principal, scope, [id]),
    )
    if (further) for (const one of further) reached.add(one)
    else if (assigns({ id: '', principalId: principal, scope, action: assign }) === 'yes')
      return owning(facts, principal, scope)
  }
  return reached.size > 0 ? giving(facts, principal, scope, [...reached]) : undefined
}

function giving(facts: Facts, principal: string, scope: string, roles: string[]): Facts {
  const given = roles.map((roleId) => ({
    id: `/given/${roleId}`,
    principalId: principal,
    scope,
    roleId,
    state: 'active',
  }))
  return { ...facts, roleAssignments: [...facts.roleAssignments, ...(given as unknown as RoleAssignment[])] }
}

/** How surely a principal holds anything at all at a resource. */
function holdsAt(facts: Facts, principal: string, resource: string): number {
  const place = placeOf(facts, resource)
  let surest = 0
  for (const { principalId, scope, roleId, condition, state } of facts.roleAssignments) {
    if (state !== 'active' || !isMember(facts, principal, principalId) || covers(facts, place, scope) !== 'yes')
      continue
    const permissions = facts.roleDefinitions.find(({ id }) => id === roleId)?.permissions
    const isGiven = ([plus, minus]: [string, string]) => {
      const listsOf = (block: unknown) => block as Record<string, string[]>
      const given = (permissions ?? [{ [plus]: ['*'], [minus]: [] }]).flatMap((block) =>
        listsOf(block)[plus]!.filter((pattern) => !listsOf(block)[minus]!.some((not) => isLike(not, folded(pattern)))),
      )
      return given.some(
        (pattern) =>
          !facts.denyAssignments.some(
            (deny) =>
              deny.effect === 'enforced' &&
              !deny.condition &&
              covers(facts, place, deny.scope) === 'yes' &&
              !(deny.doNotApplyToChildScopes && deny.scope !== resource) &&
              deny.principals.some(({ id }) => isEveryone(id) || isMember(facts, principal, id)) &&
              !deny.excludePrincipals.some(({ id }) => isEveryone(id) || isMember(facts, principal, id)) &&
              deny.permissions.some(
                (block) =>
                  !block.condition &&
                  listsOf(block)[plus]!.some((denied) => isLike(denied, folded(pattern))) &&
                  !listsOf(block)[minus]!.some((not) => likeBoth(not, pattern)),
              ),
          ),
      )
    }
    const isHeld = isGiven(['actions', 'notActions']) || isGiven(['dataActions', 'notDataActions'])
    if (!isHeld) continue
    const conditional =
      condition !== undefined || (permissions?.length ? permissions.every((block) => block.condition) : false)
    surest = Math.max(surest, permissions === undefined ? 1 : conditional ? 2 : 3)
  }
  const listed = facts.resources.find(({ id }) => id === resource)!
  return Math.max(surest, policiesLetIn(facts, listed, principal) ? 3 : 0)
}

/** A vault that does not go by roles lets in whom its own list gives anything. */
function policiesLetIn(facts: Facts, { type, settings }: Resource, principal: string): boolean {
  if (type !== 'microsoft.keyvault/vaults' || settings?.enableRbacAuthorization === true) return false
  const policies = (settings?.accessPolicies ?? []) as { objectId: string; permissions: Record<string, string[]> }[]
  return policies.some(
    ({ objectId, permissions }) =>
      Object.values(permissions).some((names) => names.length > 0) && isMember(facts, principal, objectId),
  )
}

/** Whether some action is like both: tried on those that the pattern can become. */
const likeBoth = (not: string, pattern: string) =>
  ['', 'zz', 'zz/zz', 'read', 'zz/read', 'write', 'zz/write'].some((filling) => {
    const action = folded(pattern).replaceAll('*', filling)
    return isLike(not, action) && isLike(pattern, action)
  })

const isEveryone = (id: string) => id === '00000000-0000-0000-0000-000000000000'

function isMember(facts: Facts, principal: string, group: string, seen: string[] = []): boolean {
  if (principal === group) return true
  if (seen.includes(group)) return false
  const members = facts.groupMemberships.find(({ id }) => id === group)?.memberIds ?? []
  return members.some((member) => isMember(facts, principal, member, [...seen, group]))
}

function remembered<T>(call: (key: string) => T) {
  const known = new Map<string, T>()
  return (key: string) => {
    const value = known.get(key) ?? call(key)
    known.set(key, value)
    return value
  }
}
