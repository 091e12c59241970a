import type { IndexedAssignment } from '../../graph/tenant/indexed-assignment.ts'
import { holderName, holderNode } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { assignmentEvidence } from '../evidence.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'

export const redundantRoleAssignment: Rule = {
  id: 'redundant-role-assignment',
  title: 'Role assigned again below',
  category: 'lifecycle',
  description: 'The same principal already holds the same role at a scope above.',
  why: 'It gives nothing that is not inherited, and counts against the limit of role assignments. Whoever removes the one above believes the access to be gone, and it is not.',
  guard: 'Only where the assignment above is in force, without a condition, and names the principal itself.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/troubleshoot-limits',
  needs: ['roleAssignments'],
  check(index) {
    const { parent } = index.tree
    const observations = [...index.assignmentsOf].flatMap(([principal, assigned]) => {
      if (assigned.length < 2 || !repeatsARole(assigned)) return []
      const plain = new Set(
        assigned
          .filter(({ assignment }) => assignment.state === 'active' && assignment.condition === undefined)
          .map(({ assignment, scope }) => `${scope} ${assignment.roleId}`),
      )
      const isInherited = ({ assignment, scope }: IndexedAssignment) => {
        for (let at = parent[scope]!; at !== -1; at = parent[at]!)
          if (plain.has(`${at} ${assignment.roleId}`)) return true
        return false
      }
      const redundant = assigned.filter((one) => one.assignment.state === 'active' && isInherited(one))
      if (redundant.length === 0) return []
      return {
        subject: holderNode(index, principal),
        subjectName: holderName(index, principal),
        severity: 'info' as const,
        severityReason: `${counted(redundant.length, 'role assignment')} of ${assigned.length} ${redundant.length === 1 ? 'gives' : 'give'} what is inherited anyway`,
        evidence: redundant.map(({ assignment }) => assignmentEvidence(index, assignment)),
        remedy: {
          text: `Keep the scope that is really meant. If that is the wider one, remove ${counted(redundant.length, 'role assignment')}; if it is the narrower one, remove the one above.`,
          ...removeAssignments(redundant.map(({ assignment }) => shown(assignment))),
        },
      }
    })
    return { observations }
  },
}

const repeatsARole = (assigned: IndexedAssignment[]) =>
  new Set(assigned.map(({ assignment }) => assignment.roleId)).size < assigned.length
