import type { Grant } from '#lib/graph/reach/reach.ts'
import type { IndexedAssignment } from '#lib/graph/tenant/indexed-assignment.ts'
import { holderName, holderNode, nodeId, scopeWords } from '#lib/graph/tenant/names.ts'
import type { TenantIndex } from '#lib/graph/tenant/tenant-index.ts'
import { explainedCondition } from '#lib/graph/view/condition-words.ts'
import type { Certainty } from '#lib/graph/view/view-types.ts'
import { counted } from '#lib/graph/view/words.ts'
import type { RoleAssignment } from '#lib/model/facts.ts'
import type { DetailItem, DetailSection } from '../answers.ts'

/** The longest list that a panel shows whole. */
export const longest = 50

const certaintyOf = (assignment: RoleAssignment, known: boolean, conditional: boolean): Certainty =>
  assignment.state === 'eligible' ? 'eligible' : !known ? 'unknown' : conditional ? 'conditional' : 'yes'

/** The condition on an assignment, in words where it has any, and as it is written. */
const conditionDetail = (index: TenantIndex, { condition }: RoleAssignment) =>
  condition === undefined ? '' : `under the condition: ${explainedCondition(index, condition)}`

/** What a principal holds, each with its scope and the group it comes through. */
export function heldSection(index: TenantIndex, grants: Grant[]): DetailSection {
  return listed(
    'What it opens',
    grants.map((grant) => ({
      text: `${grant.roleName} at ${scopeWords(index, grant.assignment.scope)}`,
      detail:
        [
          grant.through.length > 0
            ? `through group ${grant.through.map((group) => holderName(index, group)).join(' › ')}`
            : '',
          conditionDetail(index, grant.assignment),
        ]
          .filter(Boolean)
          .join('; ') || undefined,
      node: nodeId.grant(grant.assignment.roleId, grant.assignment.scope),
      certainty: certaintyOf(grant.assignment, grant.role !== undefined, grant.conditional),
    })),
    index.isRead('roleAssignments') ? 'No role assignment names it or its groups.' : 'Role assignments were not read.',
  )
}

/** Who holds something at a scope. */
export function holdersSection(
  index: TenantIndex,
  title: string,
  assigned: IndexedAssignment[],
  none: string,
): DetailSection {
  return listed(
    title,
    assigned.map(({ assignment }) => {
      const role = index.roles.get(assignment.roleId)
      return {
        text: holderName(index, assignment.principalId),
        detail: [
          `${role?.name ?? assignment.roleName ?? assignment.roleId} at ${scopeWords(index, assignment.scope)}`,
          conditionDetail(index, assignment),
        ]
          .filter(Boolean)
          .join('; '),
        node: holderNode(index, assignment.principalId),
        certainty: certaintyOf(assignment, role !== undefined, assignment.condition !== undefined),
      }
    }),
    none,
  )
}

export function listed(title: string, items: DetailItem[], none: string): DetailSection {
  return {
    title,
    items: items.slice(0, longest),
    ...(items.length === 0 ? { note: none } : {}),
    ...(items.length > longest ? { total: items.length } : {}),
  }
}

/** Drops fields that have no value. */
export const fields = (
  list: { label: string; value: string | undefined; copy?: boolean; node?: string; time?: boolean }[],
) => list.flatMap(({ value, ...field }) => (value ? [{ ...field, value }] : []))

/** `It holds 2 role assignments, which cover 7 resources.` */
export const heldWords = (grants: number, resources: number) =>
  `It holds ${counted(grants, 'role assignment')}, which ${grants === 1 ? 'covers' : 'cover'} ${counted(resources, 'resource')}.`
