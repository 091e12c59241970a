import { nodeId, scopeWords } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { type RoleAssignment, shown } from '../../model/facts.ts'
import { roleNameOf, shownScope } from '../evidence.ts'
import { inOrder } from '../remedies/commands.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import { shareThroughGroup } from '../remedies/share-through-group.ts'
import type { Rule } from '../rule.ts'
import { ofScope } from '../subject.ts'

export const replaceableByGroup: Rule = {
  id: 'replaceable-by-group',
  title: 'Many assignments that one group could hold',
  category: 'lifecycle',
  description:
    'Many system-assigned identities hold the same role at the same scope, each by an assignment of its own.',
  why: 'Each new resource needs one more assignment, and each deleted one leaves an orphan behind. A group holds the role once, and its members come and go.',
  guard:
    'Conditional and eligible assignments do not count; a change of members takes up to a day to reach running code.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits',
  needs: ['roleAssignments'],
  check(index, settings) {
    const alike = new Map<string, RoleAssignment[]>()
    for (const assignment of index.facts.roleAssignments) {
      const identity = index.identities.byPrincipal.get(assignment.principalId)
      if (identity?.kind !== 'system' || assignment.condition !== undefined || assignment.state !== 'active') continue
      const key = `${assignment.roleId}@${assignment.scope}`
      const list = alike.get(key)
      if (list) list.push(assignment)
      else alike.set(key, [assignment])
    }
    const observations = [...alike.values()].flatMap((assignments) => {
      if (assignments.length < settings.alikeAssignments) return []
      const [{ scope, roleId }, role] = [assignments[0]!, roleNameOf(index, assignments[0]!)]
      return {
        ...ofScope(index, scope),
        cause: roleId,
        severity: 'info' as const,
        severityReason: `${counted(assignments.length, 'role assignment')} of ${role} could be one`,
        evidence: assignments.map(({ principalId }) => {
          const identity = index.identities.byPrincipal.get(principalId)!
          return { node: nodeId.identity(identity), text: `${identity.name} holds ${role}` }
        }),
        remedy: {
          text: `Make a group, give it ${role} at ${scopeWords(index, scope)}, add the identities, wait a day, then remove their own assignments.`,
          ...inOrder(
            shareThroughGroup({
              role,
              scope: shownScope(assignments[0]!),
              members: assignments.map(({ principalId }) => principalId),
            }),
            removeAssignments(assignments.map(shown)),
          ),
        },
      }
    })
    return { observations }
  },
}
