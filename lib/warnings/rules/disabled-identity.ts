import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'
import { identityEvidence, ofIdentity, wearerEvidence } from '../subject.ts'

export const disabledIdentity: Rule = {
  id: 'disabled-identity',
  title: 'Identity that was switched off and keeps its roles',
  category: 'lifecycle',
  description: 'The principal of a managed identity is disabled in the directory, and roles still name it.',
  why: 'It gets no tokens while it is disabled, so whatever wears it has stopped working or does not need it. One click brings all of its access back.',
  guard: 'The directory must say itself that the principal is disabled.',
  reference: 'https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal',
  needs: ['roleAssignments', 'directory'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (identity.principal?.enabled !== false || identity.principal.deletedAt) return []
      const grants = grantsOf(index, identity.principal.id)
      if (grants.length === 0) return []
      return {
        ...ofIdentity(identity),
        severity: 'low' as const,
        severityReason: `it opens nothing now; ${counted(grants.length, 'role assignment')} wait for it to be enabled again`,
        evidence: [
          identityEvidence(identity, 'its principal is disabled'),
          ...wearerEvidence(identity),
          ...grants.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Find out who disabled it and why. If it is not to come back, remove its roles and detach or delete it.',
          ...removeAssignments(
            grants.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      }
    })
    return { observations }
  },
}
