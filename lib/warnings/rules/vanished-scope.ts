import { holderName, holderNode } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { type RoleAssignment, shown } from '../../model/facts.ts'
import type { ScopeId } from '../../model/scope.ts'
import { roleNameOf } from '../evidence.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { standingOf } from '../standing.ts'
import { ofScope } from '../subject.ts'

export const vanishedScope: Rule = {
  id: 'vanished-scope',
  title: 'Role assignment on something that is gone',
  category: 'lifecycle',
  description: 'The resource or resource group that a role was assigned on is not there any more.',
  why: 'Role assignments do not move with a resource, and those on a deleted one are left for Azure to clean up at some time. A resource made anew under the same name is opened to whoever held a role on the old one.',
  guard:
    'Others of the same type must have been listed in the same subscription, or its resource groups; all else is counted as unknown.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
  needs: ['roleAssignments', 'resources'],
  check(index) {
    const gone = new Map<ScopeId, RoleAssignment[]>()
    let unknown = 0
    for (const [number, scope] of index.tree.ids.entries()) {
      if (index.tree.resource[number] !== -1) continue
      const assignments = index.assignmentsAt.get(number).map(({ assignment }) => assignment)
      if (assignments.length === 0) continue
      const standing = standingOf(index, scope)
      if (standing === 'unknown') unknown += assignments.length
      if (standing === 'gone') gone.set(scope, assignments)
    }
    const observations = [...gone].map(([scope, assignments]) => ({
      ...ofScope(index, scope),
      severity: 'low' as const,
      severityReason: `nothing is opened there now; ${counted(assignments.length, 'role assignment')} would come back to life with the name`,
      evidence: assignments.map((assignment) => ({
        node: holderNode(index, assignment.principalId),
        text: `${holderName(index, assignment.principalId)} holds ${roleNameOf(index, assignment)}`,
      })),
      remedy: {
        text: `Make sure that it is gone and was not merely left out, then remove ${counted(assignments.length, 'role assignment')}.`,
        ...removeAssignments(assignments.map(shown)),
      },
    }))
    return {
      observations,
      unjudged:
        unknown > 0
          ? {
              count: unknown,
              text: `${counted(unknown, 'role assignment')} on something of a kind that was not listed there`,
              remedy: 'az resource show --ids <scope>',
            }
          : undefined,
    }
  },
}
