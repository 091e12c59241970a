import { type PrincipalId, principalId, type RoleKey, roleKey } from '../model/guid.ts'
import { foldAscii } from '../model/scope.ts'
import { type Comparison, type Condition, parseCondition } from './condition.ts'
import { matches } from './pattern.ts'

// Conditions that limit which roles may be assigned, to whom.
// https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview

/** `write` assigns a role, `delete` takes one away. */
export type Delegated = 'write' | 'delete'
const actionOf = {
  write: 'microsoft.authorization/roleassignments/write',
  delete: 'microsoft.authorization/roleassignments/delete',
}
/** What is to be becomes part of the request, what is to go is the resource. */
export const sourceOf = { write: 'request', delete: 'resource' }
const about = 'microsoft.authorization/roleassignments:'

/** What a condition says of assigning roles. */
export interface Constraint {
  condition: Condition
  /** Roles and principals that it names; all others are alike to it. */
  roles: RoleKey[]
  principals: PrincipalId[]
  /** What of an assignment it asks for: `roledefinitionid`, `principalid`, `principaltype`. */
  attributes: Set<string>
}

/** An assignment that might be made; what is left out is left open. `other` is one that the condition does not name. */
export interface Assigning {
  role?: RoleKey | 'other'
  principal?: PrincipalId | 'other'
  /** As Azure writes it: `User`, `Group`, `ServicePrincipal`, `ForeignGroup`, `Device`. */
  principalType?: string
}

/** @returns `undefined` where the condition is not understood, which limits nothing for all that is known. */
export function constraintOf(text: string): Constraint | undefined {
  const condition = parseCondition(text)
  if (!condition) return undefined
  const comparisons = comparisonsIn(condition).filter(({ source }) => source === sourceOf.write)
  const valuesOf = (attribute: string) =>
    comparisons.filter((one) => one.attribute === about + attribute).flatMap(({ values }) => values)
  return {
    condition,
    roles: [...new Set(valuesOf('roledefinitionid').map(roleKey))],
    principals: [...new Set(valuesOf('principalid').map(dashedGuid).map(principalId))],
    attributes: new Set(
      comparisons.flatMap(({ attribute }) => (attribute.startsWith(about) ? [attribute.slice(about.length)] : [])),
    ),
  }
}

/** Whether a role may be assigned to anyone at all, as far as the condition goes. */
export const allowsRole = (constraint: Constraint, role: RoleKey | 'other') => mayAssign(constraint.condition, { role })

/** Whether it may be that the condition lets this assignment be made. */
export const mayAssign = (condition: Condition, assigning: Assigning) =>
  holdsFor(condition, 'write', assigning) !== 'no'

export type Holds = 'yes' | 'no' | 'maybe'

/** Whether the condition holds for an assignment that is made or taken away; `maybe` where it asks for something else. */
export function holdsFor(condition: Condition, delegated: Delegated, assigning: Assigning): Holds {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const each = condition.of.map((part) => holdsFor(part, delegated, assigning))
      const [deciding, other] = condition.kind === 'all' ? (['no', 'yes'] as const) : (['yes', 'no'] as const)
      return each.includes(deciding) ? deciding : each.includes('maybe') ? 'maybe' : other
    }
    case 'not':
      return opposite[holdsFor(condition.of, delegated, assigning)]
    case 'actionMatches':
      return matches(condition.pattern, actionOf[delegated]) ? 'yes' : 'no'
    case 'compares':
      return condition.source === sourceOf[delegated] ? comparisonHolds(condition, assigning) : 'maybe'
    case 'other':
      return 'maybe'
  }
}

const opposite = { yes: 'no', no: 'yes', maybe: 'maybe' } as const

function comparisonHolds({ attribute, operator, fits, values }: Comparison, assigning: Assigning): Holds {
  const equals = equalsOf(attribute, operator)
  const actual = equals && actualOf(attribute, assigning)
  if (!equals || actual === undefined) return 'maybe'
  const each = values.map((value) => equals.same(actual, value) !== equals.negated)
  return (fits === 'anyValue' ? each.includes(true) : !each.includes(false)) ? 'yes' : 'no'
}

function actualOf(attribute: string, { role, principal, principalType }: Assigning): string | undefined {
  if (attribute === `${about}roledefinitionid`) return role
  if (attribute === `${about}principalid`) return principal
  return attribute === `${about}principaltype` ? principalType : undefined
}

function equalsOf(attribute: string, operator: string) {
  const [, plain, negation, ignoresCase] = /^(guid|string)(not)?equals(ignorecase)?$/.exec(operator) ?? []
  if (plain === undefined) return undefined
  const isGuid = attribute !== `${about}principaltype`
  const spelled = isGuid ? (text: string) => roleKey(text) : ignoresCase ? foldAscii : (text: string) => text
  return { negated: negation !== undefined, same: (a: string, b: string) => spelled(a) === spelled(b) }
}

export function comparisonsIn(condition: Condition): Comparison[] {
  if (condition.kind === 'compares') return [condition]
  if (condition.kind === 'not') return comparisonsIn(condition.of)
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(comparisonsIn) : []
}

/** Azure writes ids in conditions with dashes or without. */
export function dashedGuid(text: string): string {
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(text.replaceAll('-', ''))
  return parts ? parts.slice(1).join('-') : text
}
