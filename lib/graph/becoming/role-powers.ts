import type { RoleDefinition } from '../../model/facts.ts'
import type { PrincipalId, RoleKey } from '../../model/guid.ts'
import { type AssignableRoles, assignableRoles, limitsRecipients, type Recipient } from '../../rbac/assignable-roles.ts'
import { type Constraint, constraintOf } from '../../rbac/delegation.ts'
import { level } from '../tenant/level.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import { recipientsFor } from './recipients.ts'
import { alternativesOf, type Gain, type Measures, type RolePower, rolePower, strengths } from './role-power.ts'

/** An assignment of a role: its own condition, and whose it is. */
export interface Assigned {
  condition?: string | undefined
  principal: PrincipalId
}

/** What one role is good for, and how it depends on the assignment. */
interface KnownRole {
  plain: RolePower
  /** Whether it assigns roles at all, within limits that a condition on the assignment may narrow. */
  assigns: boolean
  /** Whether its own conditions say to whom. */
  isPersonal: boolean
  limited: Map<string, RolePower>
}

/**
 * Roles are few: each is measured once, and once more for each condition that limits what may be assigned with it. The
 * answer's second argument is the assignment; without it, the role is under no other conditions than its own.
 */
export function rolePowersOf(measures: Measures, index: TenantIndex) {
  const unknown: RolePower = {
    ...strengths(measures, level.unknown),
    techniques: measures.classes.map((one) => one.techniques[0]),
    ways: measures.classes.map((one) =>
      one.techniques.flatMap(alternativesOf).map((way) => ({ ...way, level: level.unknown })),
    ),
    any: true,
  }
  const nothing: Gain = { ...strengths(measures, level.no), ways: measures.classes.map(() => []) }
  const known = new Map<RoleDefinition, KnownRole>()
  const alone = new Map<RoleKey, Gain>()

  return function powerOf(role: RoleDefinition | undefined, assigned?: Assigned): RolePower {
    if (!role) return unknown
    const one = known.get(role) ?? know(role)
    if (!assigned || !one.assigns || (assigned.condition === undefined && !one.isPersonal)) return one.plain
    const isPersonal = one.isPersonal || saysToWhom(assigned.condition)
    const key = `${isPersonal ? assigned.principal : ''}\n${assigned.condition ?? ''}`
    const found = one.limited.get(key) ?? rolePower(role.permissions, measures, gainOf(role, assigned))
    one.limited.set(key, found)
    return found
  }

  function know(role: RoleDefinition): KnownRole {
    const one = {
      plain: rolePower(role.permissions, measures, gainOf(role)),
      assigns: assignableFrom(role) === 'any' || assignableFrom(role).length > 0,
      isPersonal: role.permissions.some(({ condition }) => saysToWhom(condition)),
      limited: new Map(),
    }
    known.set(role, one)
    return one
  }

  function assignableFrom(role: RoleDefinition, assigned?: Assigned): AssignableRoles {
    const recipients = (constraints: Constraint[]): Recipient[] =>
      assigned ? recipientsFor(index, assigned.principal, constraints) : [{}]
    return assignableRoles(role.permissions, assigned?.condition, recipients)
  }

  /** What comes with the roles that may be assigned, and with those that these assign; `undefined` for any role at all. */
  function gainOf(role: RoleDefinition, assigned?: Assigned): Gain | undefined {
    const first = assignableFrom(role, assigned)
    if (first === 'any') return undefined
    if (first.length === 0) return nothing
    const open = [...first]
    const reached = new Set(open)
    for (const key of open) {
      const next = index.roles.get(key)
      if (!next) continue
      const further = assignableFrom(next, assigned && { principal: assigned.principal })
      if (further === 'any') return undefined
      for (const each of further)
        if (!reached.has(each)) {
          reached.add(each)
          open.push(each)
        }
    }
    return [...reached].map(aloneOf).reduce(strongest, nothing)
  }

  /** What a role is good for without assigning others. */
  function aloneOf(key: RoleKey): Gain {
    const found = alone.get(key)
    if (found) return found
    const role = index.roles.get(key)
    const own = role ? rolePower(role.permissions, measures, nothing) : unknown
    alone.set(key, own)
    return own
  }
}

const saysToWhom = (condition: string | undefined) => {
  const constraint = condition === undefined ? undefined : constraintOf(condition)
  return constraint !== undefined && limitsRecipients(constraint)
}

const strongest = (a: Gain, b: Gain): Gain => ({
  levels: a.levels.map((one, at) => Math.max(one, b.levels[at]!)),
  elsewhere: a.elsewhere.map((one, at) => Math.max(one, b.elsewhere[at]!)),
  needs: a.needs.map((one, at) => Math.max(one, b.needs[at]!)),
  ways: a.ways.map((ways, at) => [...ways, ...b.ways[at]!]),
})
