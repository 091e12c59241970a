import type { Grant } from '../../graph/reach/reach.ts'
import { shown } from '../../model/facts.ts'
import { kindOfScope } from '../../model/scope.ts'
import { grantsAnything } from '../../rbac/permission.ts'
import { isBroadScope } from '../administrator.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { oncePerRole } from '../once-per-role.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const wideDataAccess: Rule = {
  id: 'wide-data-access',
  title: 'Data role on a subscription or above',
  category: 'exposure',
  description: 'A managed identity may read or change the data of every account of a kind in a subscription or more.',
  why: 'A role with data actions opens what is stored, not only how it is set up, and every account made later is opened with it. Workloads rarely need the data of more than one.',
  guard: 'Only assignments in force and without a condition; roles without data actions are left alone.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
  needs: ['roleAssignments', 'roleDefinitions'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || isGone(identity)) return []
      const wide = grantsOf(index, identity.principalId).filter(opensData)
      if (wide.length === 0) return []
      const above = wide.some(({ assignment }) => kindOfScope(assignment.scope) !== 'subscription')
      return {
        ...ofIdentity(identity),
        severity: above ? ('high' as const) : ('medium' as const),
        severityReason: `it opens data ${above ? 'in every subscription below that scope' : 'in the whole subscription'}`,
        evidence: wide.map((grant) => grantEvidence(index, grant)),
        remedy: {
          text: 'Assign the role on the accounts, containers or vaults that it works on, then remove the wide one.',
          ...removeAssignments(
            wide.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      }
    })
    return { observations }
  },
}

const opensData = ({ assignment, role, conditional }: Grant) =>
  role !== undefined &&
  hasDataActions(role) &&
  assignment.state === 'active' &&
  !conditional &&
  isBroadScope(assignment.scope)

const hasDataActions = oncePerRole(({ permissions }) => grantsAnything(permissions, 'data'))
