import type { Grant } from '../../graph/reach/reach.ts'
import { shown } from '../../model/facts.ts'
import type { Severity } from '../../model/warning.ts'
import { administratorKind, isBroadScope } from '../administrator.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { isGone, ofIdentity } from '../subject.ts'

export const administratorOfResourceGroup: Rule = {
  id: 'administrator-of-resource-group',
  title: 'Administrator role on a resource group or resource',
  category: 'exposure',
  description: 'A managed identity may change everything in, or grant any role on, a resource group or a resource.',
  why: 'Code on any resource that wears the identity can change or delete all that lies there, whatever its work is. What else wears identities in the same group can be taken over with it.',
  guard:
    'Wider scopes are a warning of their own; a condition on the assignment lowers the severity, as does a role that is not activated yet.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
  needs: ['roleAssignments'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || isGone(identity)) return []
      const strong = grantsOf(index, identity.principalId).filter(isLocalAdministrator)
      if (strong.length === 0) return []
      const owner = strong.find((grant) => administratorKind(grant.assignment, grant.role) === 'owner' && isFree(grant))
      const severity: Severity = owner ? 'medium' : strong.some(isFree) ? 'low' : 'info'
      return {
        ...ofIdentity(identity),
        severity,
        severityReason: owner
          ? 'it can give itself and others any role there'
          : strong.some(isFree)
            ? 'it can change every resource there and run code on most'
            : 'a condition or an activation stands before it',
        evidence: strong.map((grant) => grantEvidence(index, grant)),
        remedy: {
          text: 'Give it the roles that its work needs on the resources that it works on, watch that the work goes on, then remove these.',
          ...removeAssignments(
            strong.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      }
    })
    return { observations }
  },
}

const isLocalAdministrator = ({ assignment, role }: Grant) =>
  administratorKind(assignment, role) !== undefined && !isBroadScope(assignment.scope)

const isFree = ({ assignment }: Grant) => assignment.state === 'active' && assignment.condition === undefined
