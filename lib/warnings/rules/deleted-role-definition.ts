import { holderName, holderNode } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { type RoleAssignment, shown } from '../../model/facts.ts'
import type { RoleKey } from '../../model/guid.ts'
import { assignmentEvidence } from '../evidence.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'

export const deletedRoleDefinition: Rule = {
  id: 'deleted-role-definition',
  title: 'Role assignment whose role is gone',
  category: 'lifecycle',
  description: 'A role assignment names a role definition that does not exist any more.',
  why: 'It gives nothing, and nobody can say what it once gave. It still counts against the limit of role assignments.',
  guard:
    'Only where all role definitions were read from Azure itself; a custom role that an import left out is counted as unknown.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshooting',
  needs: ['roleAssignments', 'roleDefinitions'],
  check(index) {
    const missing = new Map<RoleKey, RoleAssignment[]>()
    for (const assignment of index.facts.roleAssignments)
      if (!index.roles.has(assignment.roleId))
        missing.set(assignment.roleId, [...(missing.get(assignment.roleId) ?? []), assignment])
    const cells = index.coverage.filter(({ dataset }) => dataset === 'roleDefinitions')
    if (cells.some(({ state }) => state !== 'complete') && missing.size > 0)
      return {
        observations: [],
        unjudged: {
          count: missing.size,
          text: `the definitions of ${counted(missing.size, 'assigned role')} were not among what was read, which may not have been all`,
          remedy: 'az role definition list --name <role id> --scope <scope>',
        },
      }
    for (const assignments of missing.values()) assignments.sort((a, b) => (a.id < b.id ? -1 : 1))
    const observations = [...missing].map(([role, assignments]) => ({
      subject: holderNode(index, assignments[0]!.principalId),
      subjectName: holderName(index, assignments[0]!.principalId),
      cause: role,
      severity: 'low' as const,
      severityReason: `the role ${assignments[0]!.roleName || role} was not among all that were read, so the assignment gives nothing`,
      evidence: assignments.map((assignment) => assignmentEvidence(index, assignment)),
      remedy: {
        text: `Remove ${counted(assignments.length, 'role assignment')}, or make the role anew and assign that.`,
        ...removeAssignments(assignments.map(shown)),
      },
    }))
    return { observations }
  },
}
