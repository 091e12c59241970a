import type { Permission } from '../model/facts.ts'
import type { RoleKey } from '../model/guid.ts'
import { type Assigning, type Constraint, constraintOf, mayAssign } from './delegation.ts'
import { holds, patternOf } from './pattern.ts'

/** `any`: nothing that is understood limits them. */
export type AssignableRoles = 'any' | RoleKey[]

/** Whom a role might be assigned to; what is left out is not known. */
export type Recipient = Pick<Assigning, 'principal' | 'principalType'>

const assigning = 'microsoft.authorization/roleassignments/write'

/**
 * Roles that may be assigned with these permission blocks, each under its own condition and all under the assignment's.
 * `recipientsOf` tells to whom that matters; it is asked only where a condition says to whom.
 */
export function assignableRoles(
  permissions: Permission[],
  assignmentCondition: string | undefined,
  recipientsOf: (constraints: Constraint[]) => Recipient[],
): AssignableRoles {
  const roles = new Set<RoleKey>()
  for (const { actions, notActions, condition } of permissions) {
    const grants = (patterns: string[]) => patterns.some((text) => holds(patternOf(text), assigning))
    if (!grants(actions) || grants(notActions)) continue
    const constraints = [condition, assignmentCondition]
      .map((text) => (text === undefined ? undefined : constraintOf(text)))
      .filter((constraint) => constraint !== undefined)
    const recipients = constraints.some(limitsRecipients) ? recipientsOf(constraints) : [{}]
    const isAllowed = (role: RoleKey | 'other') =>
      recipients.some((to) => constraints.every((one) => mayAssign(one.condition, { role, ...to })))
    if (isAllowed('other')) return 'any'
    for (const role of constraints.flatMap((one) => one.roles)) if (isAllowed(role)) roles.add(role)
  }
  return [...roles]
}

export const limitsRecipients = ({ attributes }: Constraint) =>
  attributes.has('principalid') || attributes.has('principaltype')
