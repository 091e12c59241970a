import type { IndexedAssignment } from '../../graph/tenant/indexed-assignment.ts'
import { holderName, holderNode } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { administratorKind, isBroadScope } from '../administrator.ts'
import { evidenceOf } from '../evidence.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Observation, Rule } from '../rule.ts'

const hour = 3_600_000

export const orphanedRoleAssignment: Rule = {
  id: 'orphaned-role-assignment',
  title: 'Role assignment of a principal that no longer exists',
  category: 'lifecycle',
  description: 'The directory was asked for the principal of a role assignment and did not return it.',
  why: 'Deleting an identity leaves its role assignments behind, and tokens that were issued before keep working for up to a day. What is left counts against the limit of role assignments and hides the ones that matter.',
  guard:
    'The directory must have been asked for the principal itself; fresh assignments and principals of other tenants are left alone.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
  needs: ['roleAssignments', 'directory'],
  check(index, settings) {
    const observations: Observation[] = []
    let notAsked = 0
    for (const [principal, assigned] of index.assignmentsOf) {
      const state = index.directory.stateOf(principal)
      const ours = assigned.filter(
        ({ assignment }) => !isForeign(assignment) && !isFresh(assignment.createdAt, settings),
      )
      if (ours.length === 0) continue
      if (state === 'notChecked') notAsked++
      if (state !== 'deleted') continue
      const strong = ours.find(isStrong(index.roles))
      observations.push({
        subject: holderNode(index, principal),
        subjectName: holderName(index, principal),
        severity: strong ? 'medium' : 'low',
        severityReason: strong
          ? 'an administrator role at a subscription or above is among what it left behind'
          : 'nothing that it left behind is an administrator role at a subscription or above',
        evidence: evidenceOf(index, ours),
        remedy: {
          text: `Make sure that the principal is deleted and not one of another tenant, then remove ${counted(ours.length, 'role assignment')}.`,
          ...removeAssignments(ours.map(({ assignment }) => shown(assignment))),
        },
      })
    }
    return {
      observations,
      unjudged:
        notAsked > 0
          ? {
              count: notAsked,
              text: `${counted(notAsked, 'principal')} with role assignments ${notAsked === 1 ? 'was' : 'were'} never looked up in the directory`,
              remedy:
                'Import the answer of a directory look-up (getByIds) together with the list of ids that it was asked for.',
            }
          : undefined,
    }
  },
}

/** Principals of other tenants are not in this directory and are not gone. */
const isForeign = (assignment: IndexedAssignment['assignment']) =>
  assignment.principalType?.toLowerCase() === 'foreigngroup' || assignment.delegatedIdentityId !== undefined

const isFresh = (createdAt: string | undefined, settings: { now: string; replicationHours: number }) =>
  createdAt !== undefined && Date.parse(settings.now) - Date.parse(createdAt) < settings.replicationHours * hour

const isStrong =
  (roles: ReadonlyMap<IndexedAssignment['assignment']['roleId'], Parameters<typeof administratorKind>[1] & {}>) =>
  ({ assignment }: IndexedAssignment) =>
    administratorKind(assignment, roles.get(assignment.roleId)) !== undefined && isBroadScope(assignment.scope)
