import { nodeId, resourceName, scopeWords } from '../../graph/tenant/names.ts'
import { counted } from '../../graph/view/words.ts'
import { grantEvidence } from '../evidence.ts'
import { grantsOf } from '../grants.ts'
import { detachIdentity } from '../remedies/detach-identity.ts'
import type { Observation, Rule } from '../rule.ts'

export const danglingIdentityReference: Rule = {
  id: 'dangling-identity-reference',
  title: 'Resource that names a deleted identity',
  category: 'lifecycle',
  description: 'The resource still lists a user-assigned identity that is gone.',
  why: 'Updates of the resource fail with FailedIdentityOperation until the reference is taken out, and its code gets no token. An identity made anew under the same name is another principal: its old roles do not come back.',
  guard:
    'Only where the directory did not return the principal, or the subscription lists its identities and this one is not among them.',
  reference: 'https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/known-issues',
  needs: ['resources'],
  check(index) {
    const observations: Observation[] = []
    const unseen = new Set<string>()
    for (const identity of index.identities.all) {
      if (identity.kind !== 'user' || !identity.armId) continue
      if (identity.state === 'notChecked' && !identity.resource && identity.wornBy.length > 0) unseen.add(identity.key)
      if (identity.state !== 'deleted' && identity.state !== 'softDeleted') continue
      const grants = identity.principalId ? grantsOf(index, identity.principalId) : []
      for (const { resource } of identity.wornBy)
        observations.push({
          subject: nodeId.source(resource.id),
          subjectName: resourceName(resource),
          cause: identity.armId,
          severity: 'medium',
          severityReason: 'the next update of the resource may fail, and what it runs cannot sign in as that identity',
          evidence: [
            {
              node: nodeId.identity(identity),
              text: `names ${identity.name}, which is ${identity.state === 'deleted' ? 'deleted or of another tenant' : 'soft-deleted'}`,
            },
            ...grants.map((grant) => grantEvidence(index, grant)),
          ],
          remedy: {
            text: `Take the reference out of ${scopeWords(index, resource.id)}, or attach the identity that it should have.`,
            ...detachIdentity(resource, identity.shownArmId ?? identity.armId),
          },
        })
    }
    return {
      observations,
      unjudged:
        unseen.size > 0
          ? {
              count: unseen.size,
              text: `${counted(unseen.size, 'identity', 'identities')} named by resources ${unseen.size === 1 ? 'lies' : 'lie'} where no identities were read`,
              remedy: 'az identity list --subscription <the identity’s subscription>',
            }
          : undefined,
    }
  },
}
