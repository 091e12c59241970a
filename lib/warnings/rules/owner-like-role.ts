import type { Grant } from '../../graph/reach/reach.ts'
import { nodeId } from '../../graph/tenant/names.ts'
import { shown } from '../../model/facts.ts'
import { severities } from '../../model/warning.ts'
import { broadAdministrator } from '../administrator.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Rule } from '../rule.ts'

export const ownerLikeRole: Rule = {
  id: 'owner-like-role',
  title: 'Administrator role on a subscription or above',
  category: 'exposure',
  description:
    'A managed identity may change everything in, or grant any role on, a whole subscription, management group or tenant.',
  why: 'Any code that runs on a resource wearing the identity can use it; there is no password to steal first. A role this wide turns one compromised app into a compromised subscription.',
  guard:
    'Each permission block is judged by itself, and a condition that limits what may be assigned lowers the severity.',
  reference: 'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
  needs: ['roleAssignments'],
  check(index) {
    const observations = index.identities.all.flatMap((identity) => {
      if (!identity.principalId || identity.state === 'deleted' || identity.state === 'softDeleted') return []
      const strong = grantsOf(index, identity.principalId)
        .map((grant) => ({ grant, verdict: broadAdministrator(grant) }))
        .filter(
          (one): one is { grant: Grant; verdict: NonNullable<(typeof one)['verdict']> } => one.verdict !== undefined,
        )
        .sort((a, b) => severities.indexOf(a.verdict.severity) - severities.indexOf(b.verdict.severity))
      const worst = strong[0]
      if (!worst) return []
      return {
        subject: nodeId.identity(identity),
        subjectName: identity.name,
        severity: worst.verdict.severity,
        severityReason: worst.verdict.reason,
        evidence: strong.map(({ grant }) => grantEvidence(index, grant)),
        remedy: {
          text: 'Give it the narrowest role at the narrowest scope that its work needs, watch that the work goes on, then remove these.',
          ...removeAssignments(
            strong.filter(({ grant }) => grant.through.length === 0).map(({ grant }) => shown(grant.assignment)),
          ),
        },
      }
    })
    return { observations }
  },
}
