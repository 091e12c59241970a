import { counted } from '../../graph/view/words.ts'
import { shown } from '../../model/facts.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { removeAssignments } from '../remedies/remove-assignments.ts'
import type { Observation, Rule } from '../rule.ts'
import { standingOf } from '../standing.ts'
import { identityEvidence, ofIdentity } from '../subject.ts'
import { unjudgedIdentities } from '../unjudged.ts'

export const ghostPrincipal: Rule = {
  id: 'ghost-principal',
  title: 'Identity in the directory without its resource',
  category: 'lifecycle',
  description: 'The directory lists a managed identity, and the resource that it belongs to is gone.',
  why: 'It should have gone with its resource, and nothing can wear it any more. What it still holds hides what matters and counts against the limits.',
  guard:
    'Others of the resource’s type must have been listed in its subscription, or its resource groups; all else is counted as unknown.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq',
  needs: ['resources', 'directory'],
  check(index) {
    const observations: Observation[] = []
    let unknown = 0
    for (const identity of index.identities.all) {
      const { principal, armId } = identity
      if (!principal || principal.deletedAt || !armId || identity.wornBy.length > 0 || identity.resource) continue
      const standing = standingOf(index, armId)
      if (standing === 'unknown') unknown++
      if (standing !== 'gone') continue
      const grants = grantsOf(index, principal.id)
      observations.push({
        ...ofIdentity(identity),
        severity: grants.length > 0 ? 'medium' : 'low',
        severityReason:
          grants.length > 0 ? `it still holds ${counted(grants.length, 'role assignment')}` : 'it holds no known role',
        evidence: [
          identityEvidence(identity, `belongs to ${identity.shownArmId ?? armId}, which is not there`),
          ...grants.map((grant) => grantEvidence(index, grant)),
        ],
        remedy: {
          text: 'Make sure that the resource is gone, then remove the role assignments; the principal itself can only be cleaned up by Azure.',
          ...removeAssignments(
            grants.filter(({ through }) => through.length === 0).map(({ assignment }) => shown(assignment)),
          ),
        },
      })
    }
    return {
      observations,
      unjudged: unjudgedIdentities(
        unknown,
        'the resource that each belongs to lies where nothing of its kind was listed',
        'az resource show --ids <id>',
      ),
    }
  },
}
